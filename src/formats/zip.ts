/** Zip archives whose bytes depend on their files only. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ExportedFile } from './exporter.ts';

/** What is in an archive by path, or why it cannot be read. */
export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly message: string };

/** What an archive may unpack to, so that a small file cannot fill the memory. */
export interface UnzipLimits {
  readonly bytes: number;
  readonly files: number;
}

/** Noon: fflate writes local time, and no time zone has this day without its noon. */
const fixedDate = new Date(1980, 0, 1, 12);
const alreadyCompressed = /\.(?:png|jpe?g|gif|webp|avif|zip|mp[34]|webm|ogg|woff2?|pdf)$/i;

/**
 * An archive with the files sorted by path, one date for all, no directory entries.
 * @throws when a path is absolute, leads upward or occurs twice: the exporter is wrong
 */
export function zipFiles(files: readonly ExportedFile[]): Uint8Array {
  const archive: Zippable = {};
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isInnerPath(path)) throw new Error(`Not a path inside an archive: ${path}`);
    if (Object.hasOwn(archive, path)) throw new Error(`Two files of an archive are named ${path}`);
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    archive[path] = [bytes, { level: alreadyCompressed.test(path) ? 0 : 6, mtime: fixedDate }];
  }
  return zipSync(archive);
}

/** The files of an archive; directory entries are left out. */
export function unzipFiles(
  bytes: Uint8Array,
  limits: UnzipLimits = { bytes: 2 ** 30, files: 100_000 },
): Unzipped {
  let total = 0;
  let count = 0;
  const tooLarge = (): boolean => total > limits.bytes || count > limits.files;
  try {
    const unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count += 1;
        return !tooLarge() && !name.endsWith('/');
      },
    });
    if (tooLarge()) return { ok: false, message: 'The archive unpacks to more than is allowed.' };
    return { ok: true, files: new Map(Object.entries(unzipped)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function isInnerPath(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
