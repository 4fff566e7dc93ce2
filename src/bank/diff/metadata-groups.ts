/** Puts items together whose metadata have changed in the same way. */
import { changeLabel } from './change-label.ts';
import type { ItemChange, ItemDiff } from './item-diff.ts';

/** One change of metadata and the items that have it. */
export interface MetadataGroup {
  /** `license: CC-BY-4.0 → CC-BY-SA-4.0; tags: a → a, b` */
  readonly words: string;
  /** In their order. */
  readonly ids: readonly string[];
}

/** A new default changes many items at once: one group, the largest first. */
export function metadataGroups(
  items: readonly Pick<ItemDiff, 'id' | 'changes'>[],
): readonly MetadataGroup[] {
  const groups = Map.groupBy(items, ({ changes }) => metadataWords(changes));
  return [...groups]
    .map(([words, group]) => ({ words, ids: group.map(({ id }) => id) }))
    .sort((a, b) => b.ids.length - a.ids.length);
}

/** The changes of metadata alone, in words; empty where there are none. */
export function metadataWords(changes: readonly ItemChange[]): string {
  return changes
    .filter(({ kind }) => kind === 'metadata')
    .map((one) => `${changeLabel(one)}: ${one.before ?? 'nothing'} → ${one.after ?? 'nothing'}`)
    .join('; ');
}
