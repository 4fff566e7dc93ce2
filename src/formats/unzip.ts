/** Unpacks zip archives from anywhere, within limits. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What is in an archive by path, or why it is not read, as a sentence. */
export type Unzipped =
  | {
      readonly ok: true;
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly message: string };

/** A file in an archive that is not unpacked. */
export interface LeftOut {
  /** Its path with signs that cannot be seen escaped. */
  readonly path: string;
  /** As a clause: `its path leads out of the archive`. */
  readonly reason: string;
}

/** What an archive may unpack to, so that a small file cannot fill the memory. */
export interface UnzipLimits {
  /** Of all files together. */
  readonly bytes: number;
  readonly files: number;
  /** How many times larger all files may be than the archive, once they have some size. */
  readonly ratio: number;
}

const usual: UnzipLimits = { bytes: 2 ** 29, files: 100_000, ratio: 200 };

/** Below this even a ratio of a bomb does no harm. */
const harmless = 2 ** 25;

/**
 * The files of an archive. Those with names or of kinds that no package needs are left out and
 * named; folders and what operating systems add are left out silently. Archives inside are files.
 */
export function unzipFiles(bytes: Uint8Array, stated: Partial<UnzipLimits> = {}): Unzipped {
  const limits = { ...usual, ...stated };
  const directory = readZipDirectory(bytes, limits.files);
  if (!directory.ok) return { ok: false, message: sentence(directory.message) };
  const entries = directory.entries.filter(({ name }) => !isNoFile(name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes || (total > harmless && total > limits.ratio * bytes.length)) {
    return {
      ok: false,
      message: sentence(`it unpacks to ${total} bytes, far more than is allowed`),
    };
  }
  if (entries.length > 0 && entries.every(({ isEncrypted }) => isEncrypted)) {
    return { ok: false, message: sentence('it is encrypted') };
  }
  return unpack(bytes, entries);
}

function sentence(clause: string): string {
  return `${clause[0]?.toUpperCase() ?? ''}${clause.slice(1)}.`;
}

/** Folders, and files that systems keep beside others. */
function isNoFile(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|[^/]*\/)$/s.test(name);
}

function unpack(bytes: Uint8Array, entries: readonly ZipEntry[]): Unzipped {
  const files = new Map<string, Uint8Array>();
  const leftOut: LeftOut[] = [];
  const known = new Set<string>();
  for (const entry of entries) {
    const folded = entry.name.normalize('NFC').toLowerCase();
    const fault =
      nameFault(entry.name) ??
      kindFault(entry) ??
      (known.has(folded) ? 'there are two files of that name' : undefined);
    const content = fault === undefined ? contentOf(bytes, entry) : undefined;
    if (content) {
      known.add(folded);
      files.set(entry.name, content);
    } else leftOut.push({ path: visible(entry.name), reason: fault ?? 'it is damaged' });
  }
  return { ok: true, files, leftOut };
}

function nameFault(name: string): string | undefined {
  if (name === '' || name.length > 1_000) return 'its name is empty or too long';
  if (/[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD]/u.test(name)) {
    return 'its name holds signs that cannot be seen';
  }
  if (name.includes('\\')) return 'its name holds a backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'its path is absolute';
  const parts = name.split('/');
  if (parts.includes('..')) return 'its path leads out of the archive';
  return parts.some((part) => part === '' || part === '.') ? 'its path is malformed' : undefined;
}

function kindFault({ isLink, isEncrypted, method }: ZipEntry): string | undefined {
  if (isLink) return 'it is a link to another file';
  if (isEncrypted) return 'it is encrypted';
  return method === 0 || method === 8 ? undefined : 'it is packed in an unusual way';
}

/** Undefined when it is not what the directory says: larger, smaller or with another check sum. */
function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = bytes.subarray(entry.start, entry.end);
  const content = entry.method === 0 ? packed.slice() : inflate(packed, entry.size);
  return content?.length === entry.size && crc32(content) === entry.checkSum ? content : undefined;
}

/** Small pieces, so that one of them cannot unpack to much more than is stated. */
const pieceSize = 8_192;

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  // The ratio of deflate is at most 1032.
  if (size > packed.length * 1_040) return undefined;
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += pieceSize) {
      inflater.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length === size ? content : undefined;
}

function visible(name: string): string {
  return JSON.stringify(name.slice(0, 200))
    .slice(1, -1)
    .replace(
      /[\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
    );
}
