/** The files of the bank that an item shows or links to. */
import { itemContents } from '../content/item-contents.ts';
import { resolveAsset } from '../content/resolve-asset.ts';
import { assetUrls } from '../content/walk.ts';
import type { ItemContent } from '../model/index.ts';

/** Paths below the bank's root by their address as authored, in reading order. */
export function assetPaths(item: ItemContent): ReadonlyMap<string, string> {
  const urls = [
    ...itemContents(item).flatMap(({ content }) => assetUrls(content)),
    ...item.interactions.flatMap((one) => (one.kind === 'hotspot' ? one.image.url : [])),
  ];
  return new Map(
    urls.flatMap((url) => {
      const path = resolveAsset(item.path, url);
      return path === undefined ? [] : [[url, path]];
    }),
  );
}
