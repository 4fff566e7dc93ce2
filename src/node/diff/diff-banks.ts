/** Compares two states of a whole bank. */
import { bankFileKind } from '../../bank/bank-path.ts';
import type {
  AssessmentUse,
  BankDiff,
  BankItemDiff,
  GuideDiff,
} from '../../bank/diff/bank-diff.ts';
import { countChanges } from '../../bank/diff/count-changes.ts';
import { diffAssessments } from '../../bank/diff/diff-assessments.ts';
import { diffItems } from '../../bank/diff/diff-items.ts';
import { diffSettings } from '../../bank/diff/diff-settings.ts';
import { itemUses } from '../../bank/diff/item-uses.ts';
import { type Pair, pairByName } from '../../bank/diff/presence.ts';
import type { BankIndex, IndexedItem } from '../index-bank.ts';
import { type AssetChanges, assetChanges } from './asset-changes.ts';

/**
 * What differs, items paired by their ids. Items whose files, metadata and figures are the same are
 * never loaded.
 */
export async function diffBanks(
  before: BankIndex,
  after: BankIndex,
): Promise<BankDiff<IndexedItem>> {
  const assets = assetChanges(before, after);
  const pairs = pairByName(byId(before.items), byId(after.items)).filter(
    ({ before: old, after: now }) => {
      if (old === undefined || now === undefined) return true;
      return old.digest !== now.digest || assets.haveChanged(old, now);
    },
  );
  const touched = touchedBy(before, after);
  const items: BankItemDiff<IndexedItem>[] = [];
  const retyped: string[] = [];
  for (const pair of pairs) {
    const diff = await diffPair(pair, before, after, assets);
    if (diff.changes.length === 0) retyped.push(diff.id);
    else
      items.push({
        ...diff,
        ...statesOf(pair),
        ...touched(pair),
        ...unreadable(pair, before, after),
      });
  }
  return {
    items,
    retyped,
    assessments: diffAssessments(before.assessments, after.assessments),
    settings: diffSettings(before.settings, after.settings),
    guides: diffGuides(before, after),
    counts: countChanges(before, after),
  };
}

function byId(items: readonly IndexedItem[]): ReadonlyMap<string, IndexedItem> {
  return new Map(items.map((item) => [item.id, item]));
}

async function diffPair(
  { before: old, after: now }: Pair<IndexedItem>,
  before: BankIndex,
  after: BankIndex,
  { digests }: AssetChanges,
) {
  return diffItems(
    old === undefined ? undefined : await before.loadItem(old),
    now === undefined ? undefined : await after.loadItem(now),
    digests,
  );
}

function statesOf({ before, after }: Pair<IndexedItem>): Partial<BankItemDiff<IndexedItem>> {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The assessments and items that a change of an item touches. */
function touchedBy(
  before: BankIndex,
  after: BankIndex,
): (pair: Pair<IndexedItem>) => Pick<BankItemDiff, 'usedIn' | 'shownWith'> {
  const uses = itemUses(before.assessments, after.assessments);
  const shown = Map.groupBy(after.items, ({ stimulus }) => stimulus);
  return ({ name }) => {
    const shownWith = (shown.get(name) ?? []).map(({ id }) => id);
    return { usedIn: mergeUses([name, ...shownWith].flatMap(uses)), shownWith };
  };
}

/** One use for each assessment. */
function mergeUses(uses: readonly AssessmentUse[]): readonly AssessmentUse[] {
  const merged = new Map<string, AssessmentUse>();
  for (const use of uses) {
    const other = merged.get(use.assessment) ?? use;
    const presence = other.presence === use.presence ? use.presence : 'both';
    const isDrawn = other.isDrawn && use.isDrawn;
    merged.set(use.assessment, { ...use, presence, isDrawn });
  }
  return [...merged.values()].sort((a, b) => (a.assessment < b.assessment ? -1 : 1));
}

/** An item that is gone from the bank while a file still states its id, or the other way round. */
function unreadable(
  { name, presence }: Pair<IndexedItem>,
  before: BankIndex,
  after: BankIndex,
): Pick<BankItemDiff, 'unreadable'> {
  if (presence === 'before' && after.ids.has(name)) return { unreadable: 'after' };
  if (presence === 'after' && before.ids.has(name)) return { unreadable: 'before' };
  return {};
}

function diffGuides(before: BankIndex, after: BankIndex): readonly GuideDiff[] {
  return pairByName(guideTexts(before), guideTexts(after)).flatMap(
    ({ name: path, presence, before: old, after: now }) =>
      old === now ? [] : [{ path, presence }],
  );
}

function guideTexts({ paths, readSource }: BankIndex): ReadonlyMap<string, string> {
  return new Map(
    paths
      .filter((path) => bankFileKind(path) === 'guide')
      .map((path) => [path, readSource(path) ?? '']),
  );
}
