/** Tells what has become of an item, in one word. */
import { type ItemDiff, isKeyAlarm } from './item-diff.ts';

/** What becomes of items, in the order in which a reader wants to know. */
export const itemGroups = ['key', 'changed', 'added', 'removed', 'moved', 'metadata'] as const;

/**
 * - `key`: changed so that what counts as right is another.
 * - `moved`: its file lies elsewhere, and at most metadata differ, such as the topic of the folder.
 * - `metadata`: nothing else differs.
 */
export type ItemGroup = (typeof itemGroups)[number];

/** The group of an item that differs. */
export function itemGroup(diff: Pick<ItemDiff, 'changes'>): ItemGroup {
  const { changes } = diff;
  if (changes.some(({ kind }) => kind === 'added')) return 'added';
  if (changes.some(({ kind }) => kind === 'removed')) return 'removed';
  if (isKeyAlarm(diff)) return 'key';
  if (!changes.every(({ kind }) => kind === 'moved' || kind === 'metadata')) return 'changed';
  return changes.some(({ kind }) => kind === 'moved') ? 'moved' : 'metadata';
}

/** Items by what has become of them, in the order of `itemGroups`, each list as it was. */
export function groupItems<Diff extends Pick<ItemDiff, 'changes'>>(
  items: readonly Diff[],
): Readonly<Record<ItemGroup, readonly Diff[]>> {
  const groups = Map.groupBy(items, itemGroup);
  return {
    key: groups.get('key') ?? [],
    changed: groups.get('changed') ?? [],
    added: groups.get('added') ?? [],
    removed: groups.get('removed') ?? [],
    moved: groups.get('moved') ?? [],
    metadata: groups.get('metadata') ?? [],
  };
}
