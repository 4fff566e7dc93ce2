/** Collects the files that imported items show. */
import { type PackageFiles, plainFileName } from './package-files.ts';

/** A file that items of a folder show. */
export interface PlacedFile {
  /** Its name beside the items. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files by path below the target folder. */
export interface AssetStore {
  readonly assets: Map<string, Uint8Array>;
  /**
   * The file that an address in a document of the package means, put beside the items of a folder;
   * undefined when the package does not have it.
   */
  readonly place: (address: string, document: string, folder: string) => PlacedFile | undefined;
}

/** Nothing yet. Files of one name and other bytes are numbered. */
export function newAssetStore(files: PackageFiles): AssetStore {
  const assets = new Map<string, Uint8Array>();
  const placed = new Map<string, string>();
  return {
    assets,
    place: (address, document, folder) => {
      const found = files.find(address, document);
      if (!found) return undefined;
      const key = `${folder}\n${found.path}`;
      const known = placed.get(key);
      if (known !== undefined) return { name: known, bytes: found.bytes };
      const prefix = folder === '' ? '' : `${folder}/`;
      const name = freeName(plainFileName(found), found.bytes, (one) => assets.get(prefix + one));
      assets.set(prefix + name, found.bytes);
      placed.set(key, name);
      return { name, bytes: found.bytes };
    },
  };
}

function freeName(
  name: string,
  bytes: Uint8Array,
  taken: (name: string) => Uint8Array | undefined,
): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    const other = taken(candidate);
    if (!other || isSame(other, bytes)) return candidate;
  }
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
