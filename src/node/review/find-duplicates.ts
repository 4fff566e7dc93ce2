/** Finds items that ask what another item of the bank asks. */
import type { BankItemDiff } from '../../bank/diff/bank-diff.ts';
import type { ChangeKind } from '../../bank/diff/item-diff.ts';
import { leastLikeness, likeness, similarQuestions } from '../../bank/diff/similar-questions.ts';
import { questionIdentity } from '../../bank/import/question-identity.ts';
import { itemContents } from '../../content/item-contents.ts';
import { contentToText } from '../../content/to-text.ts';
import type { AuthoredItem } from '../../model/index.ts';
import type { BankIndex, IndexedItem } from '../index-bank.ts';

/**
 * - `same`: the same question with the same key.
 * - `other-key`: the same question, and another response is right.
 * - `similar`: nearly the same words.
 * - `renamed`: the other item is gone, so that this may be the same one under another id.
 */
export type DuplicateKind = 'same' | 'other-key' | 'similar' | 'renamed';

/** A new or changed item and another of the bank. */
export interface Duplicate {
  readonly id: string;
  readonly other: string;
  readonly kind: DuplicateKind;
  /** Share of the pairs of neighbouring words that both have, 0.8 to 1. */
  readonly likeness: number;
}

/** Of each item so many others are looked at closely. */
const mostClose = 20;

/** So many removed items are compared with new ones. */
const mostRenamed = 1000;

/** Changes after which an item asks something else. */
const asking: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...([
    'added',
    'type',
    'stem',
    'choice-added',
    'choice-removed',
    'choice-reworded',
    'key',
  ] as const),
]);

/** Duplicates that the change brings: pairs that were alike before are not told again. */
export async function findDuplicates(
  before: BankIndex,
  after: BankIndex,
  items: readonly BankItemDiff<IndexedItem>[],
): Promise<readonly Duplicate[]> {
  const headers = new Map(after.items.map((item) => [item.id, item]));
  const old = new Map(before.items.map((item) => [item.id, item]));
  const asked = items.flatMap(({ after: item, changes }) =>
    item !== undefined && item.type !== 'stimulus' && changes.some(({ kind }) => asking.has(kind))
      ? [item]
      : [],
  );
  const all = after.items.filter(({ type }) => type !== 'stimulus');
  const pairs = [...Map.groupBy(similarQuestions(asked, all), ({ id }) => id).values()];
  const duplicates: Duplicate[] = [];
  for (const { id, other } of pairs.flatMap((group) => group.slice(0, mostClose))) {
    const [item, twin] = [headers.get(id), headers.get(other)];
    if (item === undefined || twin === undefined) continue;
    const found = compare(await after.loadAuthored(item), await after.loadAuthored(twin));
    if (found !== undefined && !(await wasAlike(before, old.get(id), old.get(other), found))) {
      duplicates.push({ id, other, ...found });
    }
  }
  return [...duplicates, ...(await findRenamed(before, after, items))];
}

/** New items that ask what an item asked that is gone: history and exams go by ids. */
async function findRenamed(
  before: BankIndex,
  after: BankIndex,
  items: readonly BankItemDiff<IndexedItem>[],
): Promise<readonly Duplicate[]> {
  const gone = new Map<string, string>();
  for (const { before: item, after: now } of items) {
    if (item === undefined || now !== undefined || gone.size >= mostRenamed) continue;
    gone.set(questionIdentity(await before.loadAuthored(item)).asked, item.id);
  }
  if (gone.size === 0) return [];
  const renamed: Duplicate[] = [];
  for (const { before: was, after: item } of items) {
    if (item === undefined || was !== undefined) continue;
    const other = gone.get(questionIdentity(await after.loadAuthored(item)).asked);
    if (other !== undefined) renamed.push({ id: item.id, other, kind: 'renamed', likeness: 1 });
  }
  return renamed;
}

type Comparison = Pick<Duplicate, 'kind' | 'likeness'>;

/** With formulas this time, which headers leave out. */
function compare(item: AuthoredItem, other: AuthoredItem): Comparison | undefined {
  const [one, two] = [questionIdentity(item), questionIdentity(other)];
  if (one.asked === two.asked) {
    return { kind: one.key === two.key ? 'same' : 'other-key', likeness: 1 };
  }
  const share = likeness(wordsOf(item), wordsOf(other));
  return share >= leastLikeness ? { kind: 'similar', likeness: share } : undefined;
}

function wordsOf(item: AuthoredItem): string {
  return itemContents(item)
    .filter(({ field }) => field === 'stem' || field === 'choices' || field === 'targets')
    .map(({ content }) => contentToText(content))
    .join('\n');
}

async function wasAlike(
  before: BankIndex,
  item: IndexedItem | undefined,
  other: IndexedItem | undefined,
  now: Comparison,
): Promise<boolean> {
  if (item === undefined || other === undefined) return false;
  const was = compare(await before.loadAuthored(item), await before.loadAuthored(other));
  return was?.kind === now.kind;
}
