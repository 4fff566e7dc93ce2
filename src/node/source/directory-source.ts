/** The files of a bank in a folder. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { recoverJournals } from '../journal/recover-journals.ts';
import { type BankFiles, type BankSource, isForeign } from './bank-source.ts';

/** The directory of a bank does not exist. */
export class BankNotFoundError extends Error {
  override readonly name = 'BankNotFoundError';
}

/**
 * The bank in a directory. What a command that was killed has left is finished or dropped first.
 * @throws BankNotFoundError, JournalConflictError
 */
export function directorySource(directory: string): BankSource {
  const root = findRoot(directory);
  recoverJournals(root);
  return {
    root,
    list: () => listFiles(root),
    read: (path) => readFileSync(join(root, path)),
  };
}

function findRoot(directory: string): string {
  try {
    const root = realpathSync(directory);
    if (statSync(root).isDirectory()) return root;
  } catch {
    throw new BankNotFoundError(`There is no folder ${directory}.`);
  }
  throw new BankNotFoundError(`${directory} is no folder.`);
}

/** A link is followed only to a file inside the bank. */
function listFiles(root: string): BankFiles {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (isForeign(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || leadsToOwnFile(root, path)) paths.push(path);
      else diagnostics.push(skippedLink(path));
    }
  }
  return { paths: paths.sort(), diagnostics };
}

function leadsToOwnFile(root: string, path: string): boolean {
  try {
    const target = realpathSync(join(root, path));
    return target.startsWith(root + sep) && statSync(target).isFile();
  } catch {
    return false;
  }
}

/** The finding for something that is no regular file. */
export function skippedLink(path: string): Diagnostic {
  return diagnostic('link-skipped', {
    message: `${path} is no regular file of the bank and is left out.`,
    hint: 'Copy the file into the bank.',
    place: { file: path },
  });
}
