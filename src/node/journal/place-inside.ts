/** Keeps writes below a folder, whatever paths and links say. */
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A path would lead out of the folder that is written to. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
}

/** Nothing can be written to a path. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
}

/**
 * Absolute path of the file that a write to `path` goes to; of a link, the file it leads to.
 * @param home absolute, without links
 * @param known folders found to be inside and writable already
 * @throws OutsideError, UnwritableError
 */
export function placeInside(home: string, path: string, known: Set<string>): string {
  const target = join(home, path);
  if (!target.startsWith(home + sep) || path.includes('\0')) {
    throw new OutsideError(`${path} leads out of ${home}.`);
  }
  checkFolder(home, path, dirname(target), known);
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UnwritableError(`${target} is a folder.`);
  if (!found?.isSymbolicLink()) return target;
  const real = existsSync(target) ? realpathSync(target) : '';
  if (!real.startsWith(home + sep))
    throw new OutsideError(`${path} leads out of ${home} by a link.`);
  return real;
}

function checkFolder(home: string, path: string, parent: string, known: Set<string>): void {
  if (known.has(parent)) return;
  let folder = parent;
  while (!existsSync(folder)) folder = dirname(folder);
  const real = realpathSync(folder);
  if (!`${real}${sep}`.startsWith(home + sep)) {
    throw new OutsideError(`${path} leads out of ${home} by a link.`);
  }
  const { dev } = statSync(home);
  const found = statSync(real);
  if (!found.isDirectory()) throw new UnwritableError(`${folder} is no folder.`);
  // Moving a file in one step takes one file system.
  if (found.dev !== dev) throw new UnwritableError(`${folder} lies on another disk than ${home}.`);
  accessSync(real, constants.W_OK);
  known.add(parent);
}
