/** Compares two states of an item by what they mean. */
import type { Content, ItemContent, ItemMetadata } from '../../model/index.ts';
import { assetPaths } from '../asset-paths.ts';
import { canonicalJson } from '../canonical-json.ts';
import { contentLabel } from './content-label.ts';
import { contentSense } from './content-sense.ts';
import { diffContent, sides } from './diff-content.ts';
import { diffInteractions } from './diff-interactions.ts';
import { type ChangeKind, changeKinds, type ItemChange, type ItemDiff } from './item-diff.ts';

/** An item, complete or with the metadata that its file states. */
export type ComparedItem = ItemContent & Partial<ItemMetadata>;

/** The digest of a file of the bank by its path, in the old and the new state. */
export interface AssetDigests {
  readonly before: (path: string) => string | undefined;
  readonly after: (path: string) => string | undefined;
}

/**
 * What has changed, the gravest first.
 * @param before absent for an item that is new
 * @param after absent for an item that is gone
 * @param assets digests of the files that items name; without them their bytes are not compared
 * @throws Error when both are absent
 */
export function diffItems(
  before: ComparedItem | undefined,
  after: ComparedItem | undefined,
  assets?: AssetDigests,
): ItemDiff {
  const item = after ?? before;
  if (item === undefined) throw new Error('There is nothing to compare.');
  const { id, title, path } = item;
  const changes =
    before === undefined
      ? [{ kind: 'added' as const }]
      : after === undefined
        ? [{ kind: 'removed' as const }]
        : allChanges(before, after, assets);
  return { id, title, path, changes: changes.toSorted((a, b) => rank(a.kind) - rank(b.kind)) };
}

function rank(kind: ChangeKind): number {
  return changeKinds.indexOf(kind);
}

function allChanges(
  before: ComparedItem,
  after: ComparedItem,
  assets: AssetDigests | undefined,
): readonly ItemChange[] {
  return [
    ...diffText('type', before.type, after.type),
    ...diffText('title', before.title, after.title),
    ...diffText('moved', before.path, after.path),
    ...diffContent('stem', before.stem, after.stem),
    ...diffInteractions(before.interactions, after.interactions),
    ...diffList('hints', before.hints, after.hints),
    ...diffContent('solution', before.solution, after.solution),
    ...(['general', 'correct', 'incorrect'] as const).flatMap((part) =>
      diffContent('feedback', before.feedback[part], after.feedback[part], part),
    ),
    ...diffRubric(before, after),
    ...diffContent('notes', before.notes, after.notes),
    ...diffMetadata(before, after),
    ...(assets === undefined ? [] : diffAssets(before, after, assets)),
  ];
}

function diffText(
  kind: ChangeKind,
  before: string | undefined,
  after: string | undefined,
): readonly ItemChange[] {
  return before === after ? [] : [{ kind, ...sides(before, after) }];
}

function diffList(
  kind: ChangeKind,
  before: readonly Content[],
  after: readonly Content[],
): readonly ItemChange[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    diffContent(kind, before[at], after[at], String(at + 1)),
  );
}

function diffRubric(before: ItemContent, after: ItemContent): readonly ItemChange[] {
  const [old = [], current = []] = [before.rubric, after.rubric];
  if (canonicalJson(old) === canonicalJson(current)) return [];
  const isFormatting = rubricText(before, contentSense) === rubricText(after, contentSense);
  return [
    {
      kind: 'rubric',
      ...sides(rubricText(before, contentLabel), rubricText(after, contentLabel)),
      ...(isFormatting ? { isFormatting } : {}),
    },
  ];
}

function rubricText({ rubric = [] }: ItemContent, textOf: (content: Content) => string): string {
  return rubric
    .map(({ criterion, points, description }) =>
      [textOf(criterion), points, textOf(description)].join(' | '),
    )
    .join('\n');
}

/** Every field of the metadata, with the kind of change that it is. */
const fieldKinds: Readonly<Record<keyof ItemMetadata, ChangeKind>> = {
  status: 'metadata',
  release: 'metadata',
  points: 'points',
  scoring: 'scoring',
  topics: 'metadata',
  difficulty: 'metadata',
  tags: 'metadata',
  outcomes: 'metadata',
  bloom: 'metadata',
  stimulus: 'metadata',
  shuffle: 'metadata',
  fixed: 'metadata',
  language: 'metadata',
  license: 'metadata',
  authors: 'metadata',
  reviewed: 'metadata',
  source: 'metadata',
  references: 'metadata',
  minutes: 'metadata',
};

function diffMetadata(before: ComparedItem, after: ComparedItem): readonly ItemChange[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const current: Readonly<Record<string, unknown>> = { ...after };
  return Object.entries(fieldKinds).flatMap(([field, kind]): readonly ItemChange[] => {
    const [was, is] = [old[field], current[field]];
    if (canonicalJson([was]) === canonicalJson([is])) return [];
    const texts = sides(valueText(was), valueText(is));
    return [{ kind, ...(kind === 'metadata' ? { part: field } : {}), ...texts }];
  });
}

function valueText(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Files that both states name and whose bytes differ. */
function diffAssets(
  before: ComparedItem,
  after: ComparedItem,
  digests: AssetDigests,
): readonly ItemChange[] {
  const [old, current] = [assetPaths(before), assetPaths(after)];
  return [...current].flatMap(([url, path]) => {
    const oldPath = old.get(url);
    if (oldPath === undefined || digests.before(oldPath) === digests.after(path)) return [];
    return [{ kind: 'assets' as const, part: path }];
  });
}
