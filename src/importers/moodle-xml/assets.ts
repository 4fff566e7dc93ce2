/** Files that questions bring along. */
import { base64 } from '@scure/base';
import { fingerprintHex } from '../../formats/fingerprint.ts';

/** The files beside imported items, collected on the way. */
export interface AssetCollection {
  /** By path below the target folder. */
  readonly files: Map<string, Uint8Array>;
}

/** The bytes of a file in base64; undefined when it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text.replace(/\s+/g, ''));
  } catch {
    return undefined;
  }
}

/**
 * Puts a file beside the items of a folder and gives its name there: files of the same name and
 * content are one, of different content get different names.
 */
export function addAsset(
  { files }: AssetCollection,
  folder: string,
  name: string,
  bytes: Uint8Array,
): string {
  const prefix = folder === '' ? '' : `${folder}/`;
  const plain = plainName(name);
  const known = files.get(prefix + plain);
  const isFree = known === undefined || isSame(known, bytes);
  const unique = isFree ? plain : numbered(plain, fingerprintHex(hexOf(bytes)));
  files.set(prefix + unique, bytes);
  return unique;
}

/** Without folders and without signs that addresses escape. */
function plainName(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return plain === '' ? 'file' : plain;
}

function numbered(name: string, mark: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  return `${stem}-${mark}${ending}`;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function hexOf(bytes: Uint8Array): string {
  return `${bytes.length} ${base64.encode(bytes)}`;
}
