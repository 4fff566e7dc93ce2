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

/**
 * Writes texts and bytes by path below `root`, which is made when it is not there. All of them are
 * written beside first and then moved into place, so that a full disk leaves nothing half done.
 * @throws OutsideError, or the system's error
 */
export function writeFiles(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(root, { recursive: true });
  const home = realpathSync(root);
  for (const path of files.keys()) checkInside(home, path);
  const staging = mkdtempSync(join(home, '.import-'));
  try {
    const staged = [...files].map(([path, content], index) => {
      const file = join(staging, String(index));
      writeFileSync(file, content);
      return { file, target: join(home, path) };
    });
    for (const { file, target } of staged) {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(file, target);
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Also a folder that is a link must not lead out. */
function checkInside(home: string, path: string): void {
  const target = join(home, path);
  if (!target.startsWith(home + sep)) throw new OutsideError(`${path} leads out of ${home}.`);
  let folder = dirname(target);
  while (!existsSync(folder)) folder = dirname(folder);
  if (!`${realpathSync(folder)}${sep}`.startsWith(home + sep)) {
    throw new OutsideError(`${path} leads out of ${home} by a link.`);
  }
}
