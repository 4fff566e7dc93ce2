/** Tells what has become of an item, in one word. */
import { type ItemDiff, isKeyAlarm } from './item-diff.ts';

/** What becomes of items, in the order in which a reader wants to know. */
export const itemGroups = ['key', 'changed', 'added', 'removed', 'moved'] as const;

/**
 * - `key`: changed so that what counts as right is another.
 * - `moved`: only its file lies elsewhere, with the topics that come with a folder.
 */
export type ItemGroup = (typeof itemGroups)[number];

/** The group of an item that differs. */
export function itemGroup(diff: Pick<ItemDiff, 'changes'>): ItemGroup {
  const { changes } = diff;
  if (changes.some(({ kind }) => kind === 'added')) return 'added';
  if (changes.some(({ kind }) => kind === 'removed')) return 'removed';
  if (isKeyAlarm(diff)) return 'key';
  const isMove = changes.some(({ kind }) => kind === 'moved');
  const others = changes.filter(
    ({ kind, part }) => kind !== 'moved' && !(kind === 'metadata' && part === 'topics'),
  );
  return isMove && others.length === 0 ? 'moved' : 'changed';
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
  };
}
