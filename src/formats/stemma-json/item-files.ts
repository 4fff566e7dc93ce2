/** The files that an item names. */

import { itemContents } from '../../content/item-contents.ts';
import { resolveAsset } from '../../content/resolve-asset.ts';
import { assetUrls } from '../../content/walk.ts';
import type { Item } from '../../model/index.ts';

/** Addresses of files, as authored and each once, with their path below the bank's root. */
export function itemFiles(
  item: Item,
): readonly { readonly url: string; readonly path: string | undefined }[] {
  const images = item.interactions.flatMap((one) =>
    one.kind === 'hotspot' ? [one.image.url] : [],
  );
  const contents = itemContents(item).flatMap(({ content }) => assetUrls(content));
  const urls = [...new Set([...contents, ...images])];
  return urls.map((url) => ({ url, path: resolveAsset(item.path, url) }));
}
