/** Files to import, from disk. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { SourceFile } from './plan-import.ts';

/** Bytes; no figure of a question is larger. */
const largestFigure = 20_000_000;

/**
 * A file and, when they are asked for, those in its folder and below. Links out of it are not
 * followed.
 * @throws the system's error when the file cannot be read
 */
export function readSourceFile(path: string): SourceFile {
  const folder = realpathSync(dirname(path));
  return {
    path,
    bytes: readFileSync(path),
    readBeside: (name) => {
      const file = realPath(join(folder, name));
      if (file === undefined || !file.startsWith(folder + sep)) return undefined;
      const stats = statSync(file);
      return stats.isFile() && stats.size <= largestFigure ? readFileSync(file) : undefined;
    },
  };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
