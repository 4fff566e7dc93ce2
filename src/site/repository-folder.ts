/** Finds where a bank lies in its repository. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The bank's folder below its work tree, empty or ending in a slash; its own name without one. */
export function repositoryFolder(bankRoot: string): string {
  let folder = '';
  for (let at = bankRoot; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return folder;
    if (dirname(at) === at) return `${basename(bankRoot)}/`;
    folder = `${basename(at)}/${folder}`;
  }
}
