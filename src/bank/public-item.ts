/** An item as the public may see it while its key is not released. */
import type { Content, Item, ItemMetadata, QuestionTypeName } from '../model/index.ts';
import { metadataOf } from './metadata-of.ts';
import type { PublicInteraction } from './public-interaction.ts';
import { publicInteraction } from './redact-interaction.ts';

/**
 * Stem, hints and metadata; there is no field for a key, solution, feedback, rubric, notes, sample
 * answer or the back of a card, nor for the names of reviewers. Hints stay: they lead to the answer and are written to be read
 * before it.
 */
export interface PublicItem extends Omit<ItemMetadata, 'reviewed'> {
  readonly id: string;
  readonly title: string;
  readonly type: QuestionTypeName;
  /** Asset URLs are relative to it. */
  readonly path: string;
  readonly stem: Content;
  readonly interactions: readonly PublicInteraction[];
  readonly hints: readonly Content[];
}

/** Builds the public form by naming what is kept, so that a field added later stays private. */
export function publicItem(item: Item): PublicItem {
  const { reviewed: _, ...metadata } = metadataOf(item);
  return {
    ...metadata,
    id: item.id,
    title: item.title,
    type: item.type,
    path: item.path,
    stem: item.stem,
    interactions: item.interactions.map((interaction) => publicInteraction(interaction, item.id)),
    hints: item.hints,
  };
}
