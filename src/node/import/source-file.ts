/** Files to import, from disk. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile, ImportHost } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';

/** A file with what lies beside it. */
export interface SourceFile extends ImportedFile, ImportHost {
  /** Why it is not read; its bytes are then no use. */
  readonly fault?: Diagnostic;
}

/** Bytes; no figure of a question is larger. */
const largestFigure = 20_000_000;

/** Bytes that a compressed file may unpack to. */
const largestUnpacked = 256 * 2 ** 20;

/**
 * A file and, when they are asked for, those in its folder and below. Links out of it are not
 * followed. A file packed with gzip is unpacked, and called by the name without `.gz`.
 * @param named as on the command line
 * @throws the system's error when the file cannot be read
 */
export function readSourceFile(path: string, named: string = path): SourceFile {
  const folder = realpathSync(dirname(path));
  return {
    ...unpacked(named, readFileSync(path)),
    readBeside: (name) => {
      const file = realPath(join(folder, name));
      if (file === undefined || !file.startsWith(folder + sep)) return undefined;
      const stats = statSync(file);
      return stats.isFile() && stats.size <= largestFigure ? readFileSync(file) : undefined;
    },
  };
}

/** By the first bytes, not by the name. */
function unpacked(path: string, bytes: Uint8Array): ImportedFile & { readonly fault?: Diagnostic } {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { path, bytes };
  try {
    const content = gunzipSync(bytes, { maxOutputLength: largestUnpacked });
    return { path: path.replace(/\.gz$/i, ''), bytes: content };
  } catch (error) {
    const isLarge = error instanceof RangeError;
    const fault = diagnostic('import-archive-refused', {
      message: `${basename(path)} is not read: it ${isLarge ? 'unpacks to more than is allowed' : 'is broken'}.`,
      hint: 'Unpack it yourself and look what is in it.',
      place: { file: path },
    });
    return { path, bytes: new Uint8Array(), fault };
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
