/** Opens the history of a bank together with the repository that it is read from. */
import type { Cache } from '../cache.ts';
import type { GitObjects } from '../git/git-objects.ts';
import { isomorphicObjects } from '../git/isomorphic-objects.ts';
import { locateRepository, type RepositoryPlace } from '../git/locate-repository.ts';
import { programObjects } from '../git/program-objects.ts';
import type { Repository } from '../git/repository.ts';
import type { HistoryReader } from './history-reader.ts';
import { type BankHistory, historyWith } from './history-with.ts';
import { isomorphicReader } from './isomorphic-reader.ts';
import { programReader } from './program-reader.ts';

/** A history and what more there is to be read. */
export interface OpenedHistory {
  readonly repository: Repository;
  readonly reader: HistoryReader;
  readonly history: BankHistory;
}

/**
 * Undefined where the directory is in no repository. The git program reads where it is, our own
 * reading of the objects where it is not.
 */
export async function openHistory(
  directory: string,
  cache?: Cache,
): Promise<OpenedHistory | undefined> {
  const place = await locateRepository(directory);
  if (place === undefined) return undefined;
  const { objects, reader } = await openReaders(place);
  const history = await historyWith(place, reader, cache);
  return { repository: { ...place, ...objects }, reader, history };
}

/** Reads the commits of a repository in the way that there is. */
export async function openHistoryReader(place: RepositoryPlace): Promise<HistoryReader> {
  return (await openReaders(place)).reader;
}

async function openReaders(
  place: RepositoryPlace,
): Promise<{ readonly objects: GitObjects; readonly reader: HistoryReader }> {
  const program = await programObjects(place);
  if (program !== undefined) return { objects: program, reader: programReader(place, program) };
  const objects = isomorphicObjects(place);
  return { objects, reader: isomorphicReader(place, objects) };
}
