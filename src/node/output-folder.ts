/**
 * Writes a folder of built files so that what has not changed is not touched: dates stay, and file
 * systems are spared the removal of thousands of files that come back a moment later.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A folder being written. */
export interface OutputFolder {
  /** @param path relative, with forward slashes */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Removes everything that was not written. */
  readonly finish: () => void;
}

/**
 * Opens a folder that need not exist yet.
 * @param mark a file that every build writes, by which the folder is known to be built
 * @param otherMark a file that only builds of another kind write
 * @throws when the folder holds something else, which would be removed
 */
export function openOutputFolder(folder: string, mark: string, otherMark?: string): OutputFolder {
  const before = listFiles(folder);
  if (otherMark !== undefined && before.has(otherMark)) {
    throw new Error(
      `${folder} holds ${otherMark}, a build of another kind. Choose another folder.`,
    );
  }
  if (before.size > 0 && !before.has(mark)) {
    throw new Error(
      `${folder} holds files that no build of this kind has written. Choose an empty folder.`,
    );
  }
  const written = new Set<string>();
  const folders = new Set<string>();
  return {
    write: (path, content) => {
      written.add(path);
      const file = join(folder, path);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (before.has(path) && readFileSync(file).equals(bytes)) return;
      const parent = dirname(file);
      if (!folders.has(parent)) {
        mkdirSync(parent, { recursive: true });
        folders.add(parent);
      }
      writeFileSync(file, bytes);
    },
    finish: () => {
      for (const path of before) {
        if (!written.has(path)) remove(folder, path);
      }
    },
  };
}

function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Set(paths.filter((path) => !path.startsWith('.git/')));
}

/** Removes a file, and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) return;
    rmdirSync(join(folder, parent));
  }
}
