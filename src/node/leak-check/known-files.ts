/** Knows files of the bank by their bytes. */
import { hash } from 'node:crypto';

/** Files that can be recognised. */
export interface KnownFiles {
  /** The item that names a file of these bytes. */
  readonly find: (bytes: Uint8Array) => string | undefined;
}

/**
 * Remembers files.
 * @param paths of the files, with the item that names each
 * @param others files that are not remembered
 */
export function knownFiles(
  paths: ReadonlyMap<string, string>,
  readAsset: (path: string) => Uint8Array | undefined,
  others?: KnownFiles,
): KnownFiles {
  const items = new Map<string, string>();
  const sizes = new Set<number>();
  for (const [path, item] of paths) {
    const bytes = path === '' ? undefined : readAsset(path);
    if (bytes === undefined || bytes.length === 0 || others?.find(bytes) !== undefined) continue;
    items.set(hash('sha256', bytes), item);
    sizes.add(bytes.length);
  }
  return {
    find: (bytes) => (sizes.has(bytes.length) ? items.get(hash('sha256', bytes)) : undefined),
  };
}
