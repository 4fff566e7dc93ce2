/** Puts the content of an item and its complete metadata together. */
import type { AuthoredItem, BankSettings, Item, ItemMetadata } from '../model/index.ts';
import { metadataOf } from './metadata-of.ts';
import { type FolderDefaults, resolveMetadata } from './resolve-metadata.ts';

/** The item as it is shown, exported and scored, when nothing else of the bank is known. */
export function resolveItem(
  authored: AuthoredItem,
  defaults: FolderDefaults,
  settings: BankSettings,
): Item {
  const { metadata, ...content } = authored;
  return { ...content, ...resolveMetadata(authored.path, metadata, defaults, settings) };
}

/** The item with the metadata of its header in a linked bank. */
export function completeItem(authored: AuthoredItem, header: ItemMetadata): Item {
  const { metadata: _, ...content } = authored;
  return { ...content, ...metadataOf(header) };
}
