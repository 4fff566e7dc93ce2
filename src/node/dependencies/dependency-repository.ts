/** Opens the repository of another bank. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BankDependency } from '../../model/index.ts';
import { UnknownRevisionError } from '../git/git-objects.ts';
import { isomorphicObjects } from '../git/isomorphic-objects.ts';
import { locateRepository, type RepositoryPlace } from '../git/locate-repository.ts';
import { programObjects } from '../git/program-objects.ts';
import type { Repository } from '../git/repository.ts';
import { DependencyError } from './dependency-error.ts';
import { fetchCommit, keptCommit } from './fetch-commit.ts';
import { sourceAddress } from './source-address.ts';

/**
 * The repository, with the commit in it.
 * @param root of the bank that names the other, absolute
 * @throws DependencyError
 */
export async function dependencyRepository(
  { source, commit, folder }: BankDependency,
  root: string,
  isOffline: boolean,
): Promise<Repository> {
  const address = sourceAddress(source, root);
  const open = (place: RepositoryPlace): Promise<Repository> => {
    const parts = [place.folder, folder ?? ''].filter((part) => part !== '');
    return openPlace({ ...place, folder: parts.join('/') });
  };
  if (address.kind === 'path') return open(await placeOf(address.folder, source));
  const { url } = address;
  const kept = await open(barePlace(await fetchCommit(url, commit, isOffline)));
  if (isOffline || (await holds(kept, commit))) return kept;
  // A damaged cache is made anew.
  rmSync(keptCommit(url, commit), { recursive: true, force: true });
  return open(barePlace(await fetchCommit(url, commit, isOffline)));
}

async function holds(repository: Repository, commit: string): Promise<boolean> {
  try {
    return (await repository.resolve(commit)) === commit;
  } catch (error) {
    if (error instanceof UnknownRevisionError) return false;
    throw error;
  }
}

/**
 * The repository in a folder of this machine, with a work tree or without.
 * @param source what `bank.yml` calls it
 * @throws DependencyError
 */
export async function localRepository(folder: string, source: string): Promise<Repository> {
  return openPlace(await placeOf(folder, source));
}

/**
 * Reading runs no program. A repository that came with the bank brings settings of its own: where
 * an object is missing, git would fetch it as these say, with any command that they name.
 */
const fetchesNothing = { GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1' };

async function openPlace(place: RepositoryPlace): Promise<Repository> {
  const objects = (await programObjects(place, fetchesNothing)) ?? isomorphicObjects(place);
  return { ...place, ...objects };
}

async function placeOf(folder: string, source: string): Promise<RepositoryPlace> {
  if (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'))) {
    return barePlace(folder);
  }
  const place = existsSync(folder) ? await locateRepository(folder) : undefined;
  if (place !== undefined) return place;
  throw new DependencyError(
    `There is no Git repository at ${source}.`,
    'Paths are those from the folder of bank.yml.',
  );
}

/** A repository without a work tree. */
function barePlace(folder: string): RepositoryPlace {
  return { root: folder, folder: '', gitDir: folder, commonDir: folder, boundary: new Set() };
}
