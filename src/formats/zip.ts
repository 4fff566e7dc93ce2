/** Makes zip archives whose bytes depend on their files only. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ExportedFile } from './exporter.ts';

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

function isInnerPath(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
