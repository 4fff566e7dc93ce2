/** Finds the file of an address in a built site. */
import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** What stands at an address. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  /** A folder asked for without its slash. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'nothing' };

/** @param address path of a request, percent-encoded, without its query */
export function findFile(directory: string, address: string): Found {
  const path = decode(address);
  // Hidden files and compressed twins are not pages.
  if (path === undefined || /\/\.|\.gz$|\0|\\/u.test(path)) return { kind: 'nothing' };
  const stats = statSync(join(directory, path), { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return fileAt(join(directory, path), stats);
  if (!path.endsWith('/')) return { kind: 'redirect', location: `${address}/` };
  const index = join(directory, path, 'index.html');
  return fileAt(index, statSync(index, { throwIfNoEntry: false }));
}

function fileAt(path: string, stats: Stats | undefined): Found {
  return stats?.isFile() === true ? { kind: 'file', path, stats } : { kind: 'nothing' };
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
