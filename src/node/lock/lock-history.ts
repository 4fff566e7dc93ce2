/** Every version of every lock in the history of a bank. */
import { bankFileKind } from '../../bank/bank-path.ts';
import type { AssessmentLock } from '../../bank/lock/index.ts';
import { readLock } from '../../bank/lock/index.ts';
import { bankChecks } from '../bank-checks.ts';
import { type Cache, openCache } from '../cache.ts';
import { codeVersion } from '../code-version.ts';
import { locateRepository, type RepositoryPlace } from '../git/locate-repository.ts';
import { followFolders } from '../history/bank-folders.ts';
import { openHistoryReader } from '../history/bank-history.ts';
import { type CommitGraph, type HistoryReader, isBelow } from '../history/history-reader.ts';
import { continuesFrom, mainlineOrder } from '../history/mainline-order.ts';

/** A lock as a commit left it. */
export interface LockVersion {
  readonly commit: string;
  /** Author date, seconds since 1970. */
  readonly time: number;
  /** Below the bank. */
  readonly path: string;
  readonly lock: AssessmentLock;
}

/** The versions in the order in which they came into the line that is checked out. */
export interface LockHistory {
  readonly versions: readonly LockVersion[];
  /** Versions that are no lock any program can read: the commits and paths. */
  readonly unreadable: readonly Pick<LockVersion, 'commit' | 'path'>[];
  /** False where a shallow clone hides commits, and with them versions. */
  readonly isComplete: boolean;
  /** Whether there is a repository that could remember. */
  readonly hasRepository: boolean;
}

/** A version before its text is read. */
interface VersionPlace extends Pick<LockVersion, 'commit' | 'time' | 'path'> {
  readonly blob: string;
}

/** What is kept between runs. */
interface KeptWalk {
  readonly head: string;
  /** Where the bank has lain in its repository, the present folder first. */
  readonly folders: readonly string[];
  readonly versions: readonly VersionPlace[];
}

/** Reads the versions that the checked-out commit descends from. */
export async function readLockHistory(directory: string): Promise<LockHistory> {
  const place = await locateRepository(directory);
  const none = { versions: [], unreadable: [] };
  if (place === undefined) return { ...none, isComplete: true, hasRepository: false };
  const cache = openCache('locks');
  try {
    return await lockHistoryWith(place, await openHistoryReader(place), cache);
  } finally {
    cache.close();
  }
}

/** Reads with one reader; exported so that tests can prove the two equal. */
export async function lockHistoryWith(
  place: RepositoryPlace,
  reader: HistoryReader,
  cache?: Cache,
): Promise<LockHistory> {
  const isComplete = place.boundary.size === 0;
  const head = await reader.head();
  const places = head === undefined ? [] : await walk(place, reader, head, cache);
  const blobs = await reader.readBlobs([...new Set(places.map(({ blob }) => blob))]);
  const readings = places.map(({ blob, ...version }) => {
    const text = new TextDecoder().decode(blobs.get(blob));
    return { ...version, lock: readLock(text, version.path, bankChecks.lock).lock };
  });
  return {
    versions: readings.flatMap(({ lock, ...version }) =>
      lock === undefined ? [] : [{ ...version, lock }],
    ),
    unreadable: readings.filter(({ lock }) => lock === undefined),
    isComplete,
    hasRepository: true,
  };
}

async function walk(
  place: RepositoryPlace,
  reader: HistoryReader,
  head: string,
  cache: Cache | undefined,
): Promise<readonly VersionPlace[]> {
  const version = codeVersion(['src/node/git', 'src/node/history', 'src/node/lock']);
  const key = [version, place.commonDir, place.folder, ...place.boundary].join('\n');
  const text = cache?.get(key);
  const kept: KeptWalk | undefined = text === undefined ? undefined : JSON.parse(text);
  if (kept?.head === head) return kept.versions;
  const walked = await continueWalk(place, reader, head, kept);
  cache?.set(key, JSON.stringify(walked));
  return walked.versions;
}

async function continueWalk(
  place: RepositoryPlace,
  reader: HistoryReader,
  head: string,
  kept: KeptWalk | undefined,
): Promise<KeptWalk> {
  const since = kept?.head;
  const graph = await reader.graph({ head, since });
  if (graph === undefined || (since !== undefined && !continuesFrom(graph, head, since))) {
    return continueWalk(place, reader, head, undefined);
  }
  const known = kept?.folders ?? [place.folder];
  const followed = await followFolders(reader, { head, since }, graph, known);
  const { folders } = followed;
  if (kept !== undefined && folders.length > known.length) {
    return continueWalk(place, reader, head, undefined);
  }
  const versions = versionsIn(followed.commits, graph, head, folders);
  return { head, folders, versions: [...(kept?.versions ?? []), ...versions] };
}

function versionsIn(
  commits: Awaited<ReturnType<HistoryReader['changes']>>,
  graph: CommitGraph,
  head: string,
  folders: readonly string[],
): readonly VersionPlace[] {
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  return mainlineOrder(graph, head).flatMap((oid) => {
    const commit = byOid.get(oid);
    return (commit?.changes ?? []).flatMap(({ path, after }): VersionPlace[] => {
      const folder = folders.find((one) => isBelow(path, one)) ?? '';
      const own = folder === '' ? path : path.slice(folder.length + 1);
      if (after === undefined || bankFileKind(own) !== 'lock') return [];
      return [{ commit: oid, time: commit?.time ?? 0, path: own, blob: after }];
    });
  });
}
