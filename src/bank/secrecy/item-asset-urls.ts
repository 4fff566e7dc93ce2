/** Which files an item shows to everyone, and which only with its key. */
import { assetUrls } from '../../content/walk.ts';
import type { Item } from '../../model/index.ts';
import { visibilityOf } from '../release.ts';
import { itemParts } from './item-parts.ts';

/** Addresses as authored, relative to the item's file; one may be in both lists. */
export interface ItemAssetUrls {
  readonly shown: readonly string[];
  readonly secret: readonly string[];
}

/** Sorts the files that the item names. */
export function itemAssetUrls(item: Item): ItemAssetUrls {
  const visibility = visibilityOf(item);
  const shown: string[] = [];
  const secret: string[] = [];
  for (const { part, content, isKey } of itemParts(item)) {
    const isShown =
      part !== 'notes' && (visibility === 'full' || (visibility === 'without-key' && !isKey));
    (isShown ? shown : secret).push(...assetUrls(content));
  }
  for (const interaction of item.interactions) {
    if (interaction.kind !== 'hotspot') continue;
    (visibility === 'hidden' ? secret : shown).push(interaction.image.url);
  }
  return { shown, secret };
}
