/** Which bank a folder belongs to. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { bankFileKind } from '../../bank/bank-path.ts';
import { recoverJournals } from '../journal/recover-journals.ts';

/** A folder to import into. */
export interface TargetFolder {
  /** Root of the bank, absolute. */
  readonly root: string;
  /** The folder below the root with forward slashes; empty for the root itself. */
  readonly folder: string;
  /** Whether there is nothing yet, so that a `bank.yml` has to be made. */
  readonly isNew: boolean;
}

/** Items cannot be put there; the message says why. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

/**
 * The bank is the nearest folder, from `directory` upwards, with a `bank.yml`; without one it is
 * the folder itself. What a killed command has left there is finished or dropped first.
 * @throws TargetError, JournalConflictError
 */
export function findTarget(directory: string): TargetFolder {
  const wanted = withoutLinks(resolve(directory));
  if (existsSync(wanted) && !statSync(wanted).isDirectory()) {
    throw new TargetError(`${directory} is no folder.`);
  }
  // A new bank may have been cut short before its `bank.yml` was in its place.
  recoverJournals(wanted);
  const root = ancestorWithBank(wanted);
  if (root !== undefined) {
    const folder = relative(root, wanted).split(sep).join('/');
    if (folder !== '' && bankFileKind(`${folder}/item.md`) !== 'item') {
      throw new TargetError(`${directory} holds no items; choose another folder of the bank.`);
    }
    return { root, folder, isNew: false };
  }
  const isNew = !existsSync(wanted) || readdirSync(wanted).every((name) => name.startsWith('.'));
  return { root: wanted, folder: '', isNew };
}

function ancestorWithBank(folder: string): string | undefined {
  if (existsSync(join(folder, 'bank.yml'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : ancestorWithBank(parent);
}

/** The real path of what is there, with the names behind it that are not. */
function withoutLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(withoutLinks(parent), basename(path));
}
