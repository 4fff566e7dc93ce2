/** An item of a bank as a file states it. */
import type { AuthoredItem, Item } from '../../model/index.ts';

/** Everything that the item has is stated by it, whatever the defaults of its new bank. */
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
    metadata,
  };
}
