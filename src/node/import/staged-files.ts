/** Writes files all or none, and only below a folder. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A path would lead out of the folder that is written to. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
}

/** Files that are written, but not yet in their place. */
export interface StagedFiles {
  /**
   * Writes a text or bytes by path below the root; a path that comes again takes the later one.
   * @throws OutsideError, or the system's error
   */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Moves everything into place; nothing that can fail comes behind it. */
  readonly commit: () => void;
  /** Removes what is not in its place. */
  readonly close: () => void;
}

/** Files in one folder of the staging area. */
const perFolder = 1_000;

/**
 * All files are written beside first and then moved into place, so that a full disk leaves nothing
 * half done. The root is made when it is not there.
 */
export function stageFiles(root: string): StagedFiles {
  const hadRoot = existsSync(root);
  mkdirSync(root, { recursive: true });
  const home = realpathSync(root);
  const staging = mkdtempSync(join(home, '.import-'));
  const checked = new Set<string>();
  const staged = new Map<string, string>();
  let count = 0;
  let isDone = false;
  return {
    write: (path, content) => {
      checkInside(home, path, checked);
      const folder = join(staging, String(Math.floor(count / perFolder)));
      if (count % perFolder === 0) mkdirSync(folder);
      const file = join(folder, String(count));
      count += 1;
      writeFileSync(file, content);
      staged.set(path, file);
    },
    commit: () => {
      for (const [path, file] of staged) {
        const target = join(home, path);
        mkdirSync(dirname(target), { recursive: true });
        renameSync(file, target);
      }
      isDone = true;
    },
    close: () => {
      rmSync(staging, { recursive: true, force: true });
      if (!isDone && !hadRoot) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Also a folder that is a link must not lead out. */
function checkInside(home: string, path: string, checked: Set<string>): void {
  const target = join(home, path);
  if (!target.startsWith(home + sep) || path.includes('\0')) {
    throw new OutsideError(`${path} leads out of ${home}.`);
  }
  const parent = dirname(target);
  if (checked.has(parent)) return;
  let folder = parent;
  while (!existsSync(folder)) folder = dirname(folder);
  if (!`${realpathSync(folder)}${sep}`.startsWith(home + sep)) {
    throw new OutsideError(`${path} leads out of ${home} by a link.`);
  }
  checked.add(parent);
}
