/** What the public may be told about the changes of an item. */
import type { Visibility } from '../release.ts';
import type { ChangeKind, ItemChange, ItemDiff } from './item-diff.ts';

/**
 * What each kind of change is called while the key is not released; absent: it is not told at all.
 * Which choice was reworded would tell, beside a change of the key, which one is right.
 */
const toldWithoutKey: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  type: 'type',
  variables: 'stem',
  points: 'points',
  stem: 'stem',
  'choice-added': 'stem',
  'choice-removed': 'stem',
  'choice-reworded': 'stem',
  assets: 'assets',
  title: 'title',
  added: 'added',
  removed: 'removed',
};

/**
 * The changes as far as both states may be shown; undefined when there is nothing to tell. An item
 * that was hidden counts as new, one that is hidden now as gone.
 * @param before what may be shown of the old state; `hidden` where there is none
 * @param after what may be shown of the new state; `hidden` where there is none
 */
export function publicDiff(
  diff: ItemDiff,
  before: Visibility,
  after: Visibility,
): ItemDiff | undefined {
  if (before === 'hidden' && after === 'hidden') return undefined;
  if (before === 'hidden') return { ...diff, changes: [{ kind: 'added' }] };
  if (after === 'hidden') return { ...diff, changes: [{ kind: 'removed' }] };
  const changes =
    before === 'full' && after === 'full'
      ? diff.changes.filter(({ kind }) => kind !== 'notes')
      : withoutKey(diff.changes);
  return changes.length === 0 ? undefined : { ...diff, changes };
}

/** Kinds alone, each once, without a word of what was and is. */
function withoutKey(changes: readonly ItemChange[]): readonly ItemChange[] {
  const kinds = new Set(changes.flatMap(({ kind }) => toldWithoutKey[kind] ?? []));
  return [...kinds].map((kind) => ({ kind }));
}
