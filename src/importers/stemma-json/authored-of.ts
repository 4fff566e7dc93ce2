/** An item of a bank as a file states it. */
import type { AuthoredItem, Item } from '../../model/index.ts';
import { withoutDefaults } from '../item/without-defaults.ts';

/** What the defaults of its old bank gave the item is stated by it now. */
export function authoredOf(item: Item): AuthoredItem {
  const { id, title, type, path, stem, interactions, hints, feedback, ...others } = item;
  const { solution, rubric, notes, ...metadata } = others;
  return {
    id,
    title,
    type,
    path,
    stem,
    interactions,
    hints,
    ...(solution && { solution }),
    feedback,
    ...(rubric && { rubric }),
    ...(notes && { notes }),
    metadata: withoutDefaults(metadata),
  };
}
