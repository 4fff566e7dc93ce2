/** A Git repository as this program reads it. */
import type { GitObjects } from './git-objects.ts';
import { isomorphicObjects } from './isomorphic-objects.ts';
import { locateRepository, type RepositoryPlace } from './locate-repository.ts';
import { programObjects } from './program-objects.ts';

/** A repository, open: where the bank lies in it, and what is in it. */
export interface Repository extends RepositoryPlace, GitObjects {}

/**
 * Opens the repository that holds a directory; undefined where none does. The git program reads it
 * where there is one that may, our own reading of the objects where not.
 */
export async function openRepository(directory: string): Promise<Repository | undefined> {
  const place = await locateRepository(directory);
  if (place === undefined) return undefined;
  const objects = (await programObjects(place)) ?? isomorphicObjects(place);
  return { ...place, ...objects };
}
