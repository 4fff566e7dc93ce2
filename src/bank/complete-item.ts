/** Puts the content of an item and its complete metadata together. */
import type { AuthoredItem, Item, ItemMetadata } from '../model/index.ts';
import { metadataOf } from './metadata-of.ts';

/** The item as it is shown, exported and scored, with the metadata of its header in a linked bank. */
export function completeItem(authored: AuthoredItem, header: ItemMetadata): Item {
  const { metadata: _, ...content } = authored;
  return { ...content, ...metadataOf(header) };
}
