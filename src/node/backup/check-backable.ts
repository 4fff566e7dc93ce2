/** Whether a repository can be backed up whole. */
import type { Repository } from '../git/repository.ts';
import { gitText } from '../git/run-git.ts';
import { BackupError } from './backup-error.ts';
import { findDamage } from './find-damage.ts';
import { askGit } from './repository-facts.ts';

/**
 * A backup of half a repository would be taken for one of the whole.
 * @throws BackupError
 */
export async function checkBackable(repository: Repository): Promise<void> {
  const { root, boundary } = repository;
  // Where Git is missing or refuses, its own words say why.
  await gitText(['rev-parse', '--git-dir'], { cwd: root });
  if (boundary.size > 0) {
    throw new BackupError(
      'This is a shallow clone: most of its history is missing here. `git fetch --unshallow` brings it.',
    );
  }
  if ((await askGit(root, 'config', '--get-regexp', '^remote\\..*\\.promisor$')) !== undefined) {
    throw new BackupError(
      'This is a partial clone: files of its history are missing here. Back up a clone made without --filter.',
    );
  }
  if ((await repository.head()) === undefined) {
    throw new BackupError(
      'The branch that is checked out has no commit yet: there is nothing to back up.',
    );
  }
  const damage = await findDamage(root);
  if (damage.length === 0) return;
  throw new BackupError(
    `The repository is damaged, and its backup would be as well:\n${damage.map((line) => `  ${line}`).join('\n')}\nRestore the last good backup, or fetch the missing objects from another clone.`,
  );
}

/** Paths with changes that are in no commit. */
export async function listUncommitted({ root }: Repository): Promise<readonly string[]> {
  const listing = await gitText(['status', '--porcelain', '-z', '--no-renames'], { cwd: root });
  return listing.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(3)]));
}
