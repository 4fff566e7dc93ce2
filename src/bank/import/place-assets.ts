/** Files that come with an imported item find their place beside it. */
import { resolveAsset } from '../../content/resolve-asset.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { bankFileKind, folderOf } from '../bank-path.ts';
import type { KnownItems } from './known-items.ts';
import type { MergeTarget } from './merge-types.ts';

/** An item with addresses that hold in the bank, and the files to write. */
export interface PlacedItem {
  readonly item: AuthoredItem;
  /** By path below the bank's root; files that are there already with the same bytes are left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Moves an item to another path and its files with it. A file keeps its name beside the item
 * unless another file has it; then both keep their bytes and the newcomer is renamed. Bytes that
 * this import has put somewhere else already are shown from there.
 * @param assets bytes by the path that the item's addresses lead to from `item.path`
 */
export function placeAssets(
  item: AuthoredItem,
  path: string,
  assets: ReadonlyMap<string, Uint8Array>,
  target: MergeTarget,
  known: KnownItems,
): PlacedItem {
  const files = new Map<string, Uint8Array>();
  if (assets.size === 0) return { item: { ...item, path }, files };
  const digestAt = (name: string): string | undefined => {
    const bytes = known.assets.has(name) ? undefined : target.readAsset(name);
    return known.assets.get(name) ?? (bytes && target.digest(bytes));
  };
  const moved = mapUrls({ ...item, path }, (url) => {
    const source = resolveAsset(item.path, url);
    const bytes = source === undefined ? undefined : assets.get(source);
    if (source === undefined || bytes === undefined) return url;
    const digest = target.digest(bytes);
    const there = known.contents.get(digest);
    if (there !== undefined) return addressOf(there, path);
    const name = freeName(folderOf(path), safeName(source), (taken) => {
      const other = digestAt(taken);
      return other === undefined || other === digest;
    });
    if (digestAt(name) === undefined) files.set(name, bytes);
    known.assets.set(name, digest);
    known.contents.set(digest, name);
    return addressOf(name, path);
  });
  return { item: moved, files };
}

/** The name alone; one that the bank would read as a file of its own gets another ending. */
function safeName(source: string): string {
  const name = source
    .slice(source.lastIndexOf('/') + 1)
    .replace(/[\p{Cc}\p{Cf}\\:*?"<>|]/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(-120);
  if (name === '') return 'file';
  return bankFileKind(name) === 'other' ? name : `${name}.txt`;
}

/** The path, with a number before its ending when another file has it. */
function freeName(folder: string, name: string, isFree: (path: string) => boolean): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const path = `${folder === '' ? '' : `${folder}/`}${count === 1 ? name : `${stem}-${count}${ending}`}`;
    if (isFree(path)) return path;
  }
}

/** From an item to a file, percent-encoded: `pipe.svg`, `../fluids/pipe.svg`. */
function addressOf(file: string, itemPath: string): string {
  const folders = folderOf(itemPath)
    .split('/')
    .filter((part) => part !== '');
  const parts = file.split('/');
  let shared = 0;
  while (
    shared < folders.length &&
    shared < parts.length - 1 &&
    folders[shared] === parts[shared]
  ) {
    shared += 1;
  }
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared).map(encoded)].join('/');
}

function encoded(part: string): string {
  return encodeURI(part).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** A copy of the item in which the addresses of files, wherever content has them, are replaced. */
function mapUrls(item: AuthoredItem, replace: (url: string) => string): AuthoredItem {
  return JSON.parse(JSON.stringify(item), (name, value: unknown) =>
    (name === 'url' || name === 'src' || name === 'href') && typeof value === 'string'
      ? replace(value)
      : value,
  );
}
