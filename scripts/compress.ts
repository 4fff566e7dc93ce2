/**
 * Puts a compressed twin (`name.gz`) beside each file of the built site that gains by it, for
 * servers that send such files as they are.
 *
 *   node scripts/compress.ts [directory, default dist]
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';

const text = new Set(
  '.html .css .js .mjs .json .map .svg .xml .atom .txt .csv .schema .webmanifest'.split(' '),
);
/** Below this, a file fits one packet anyway. */
const smallestBytes = 1_024;

const directory = process.argv[2] ?? 'dist';
const entries = await readdir(directory, { recursive: true, withFileTypes: true });
let written = 0;
for (const entry of entries) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !text.has(extname(entry.name))) continue;
  const { size } = await stat(path);
  if (size < smallestBytes) continue;
  const twin = `${path}.gz`;
  // No name and no time goes into the header: the same file gives the same bytes.
  const gzip = createGzip({ level: constants.Z_BEST_COMPRESSION });
  await pipeline(createReadStream(path), gzip, createWriteStream(twin));
  if ((await stat(twin)).size < size) written += 1;
  else await rm(twin);
}
console.log(`${written} files compressed`);
