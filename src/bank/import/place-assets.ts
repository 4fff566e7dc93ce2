/** Files that come with an imported item find their place beside it. */
import { resolveAsset } from '../../content/resolve-asset.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { folderOf } from '../bank-path.ts';

/** An item with addresses that hold in the bank, and the files to write. */
export interface PlacedItem {
  readonly item: AuthoredItem;
  /** By path below the bank's root; files that are there already with the same bytes are left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Moves an item to another path and its files with it. A file keeps its name beside the item
 * unless another file has it; then both keep their bytes and the newcomer is renamed.
 * @param assets bytes by the path that the item's addresses lead to from `item.path`
 * @param readAsset bytes of a file of the bank by path
 */
export function placeAssets(
  item: AuthoredItem,
  path: string,
  assets: ReadonlyMap<string, Uint8Array>,
  readAsset: (path: string) => Uint8Array | undefined,
): PlacedItem {
  const files = new Map<string, Uint8Array>();
  if (assets.size === 0) return { item: { ...item, path }, files };
  const moved = mapUrls({ ...item, path }, (url) => {
    const source = resolveAsset(item.path, url);
    const bytes = source === undefined ? undefined : assets.get(source);
    if (source === undefined || bytes === undefined) return url;
    const name = source.slice(source.lastIndexOf('/') + 1);
    const folder = folderOf(path);
    const target = freeName(
      folder === '' ? '' : `${folder}/`,
      name,
      bytes,
      (taken) => files.get(taken) ?? readAsset(taken),
    );
    if (readAsset(target) === undefined) files.set(target, bytes);
    return encodeURI(target.slice(target.lastIndexOf('/') + 1));
  });
  return { item: moved, files };
}

/** The path, with a number before its ending when another file has it. */
function freeName(
  folder: string,
  name: string,
  bytes: Uint8Array,
  read: (path: string) => Uint8Array | undefined,
): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const path = folder + (count === 1 ? name : `${stem}-${count}${ending}`);
    const taken = read(path);
    if (taken === undefined || isEqual(taken, bytes)) return path;
  }
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** A copy of the item in which the addresses of files, wherever content has them, are replaced. */
function mapUrls(item: AuthoredItem, replace: (url: string) => string): AuthoredItem {
  return JSON.parse(JSON.stringify(item), (name, value: unknown) =>
    (name === 'url' || name === 'src' || name === 'href') && typeof value === 'string'
      ? replace(value)
      : value,
  );
}
