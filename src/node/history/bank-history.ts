/** When each file of a bank was created and changed, and by whom: one walk, kept and continued. */
import type { Cache } from '../cache.ts';
import { locateRepository } from '../git/locate-repository.ts';
import type { HistoryWalker } from './commit.ts';
import { type FileHistories, type FileHistory, foldCommits } from './file-history.ts';
import { gitBinaryWalker } from './walk-git-binary.ts';
import { isomorphicGitWalker } from './walk-isomorphic-git.ts';

/** Histories of a bank's files by path below its root. */
export interface BankHistory {
  readonly files: FileHistories;
  /** False where a shallow clone hides commits: what is missing is then absent, never guessed. */
  readonly isComplete: boolean;
}

/** What is kept between runs. */
interface KeptHistory {
  readonly head: string;
  readonly files: readonly (readonly [string, FileHistory])[];
}

const none: BankHistory = { files: new Map(), isComplete: true };

/**
 * Reads the history of the bank in `directory`; empty where that is not in a repository.
 * @param cache continues from the last head seen when given
 */
export async function readBankHistory(directory: string, cache?: Cache): Promise<BankHistory> {
  const place = await locateRepository(directory);
  if (place === undefined) return none;
  const { root, folder, boundary } = place;
  const shared = { root, folder, boundary, cache };
  try {
    return await continueHistory(gitBinaryWalker(root, folder, boundary), shared);
  } catch {
    // No git program, or one that distrusts the owner of the folder: read the objects ourselves.
    return continueHistory(isomorphicGitWalker(root, folder, boundary), shared);
  }
}

/** Reads with one walker; exported so that tests can prove the two equal. */
export async function continueHistory(
  walker: HistoryWalker,
  place: {
    readonly root: string;
    readonly folder: string;
    readonly boundary: ReadonlySet<string>;
    readonly cache?: Cache | undefined;
  },
): Promise<BankHistory> {
  const isComplete = place.boundary.size === 0;
  const head = await walker.head();
  if (head === undefined) return { files: new Map(), isComplete };
  const key = `${place.root}:${place.folder}:${[...place.boundary].join()}`;
  const kept = readKept(place.cache?.get(key));
  if (kept?.head === head) return { files: new Map(kept.files), isComplete };
  const news = kept === undefined ? undefined : await walker.walk(kept.head);
  const files =
    kept !== undefined && news !== undefined
      ? foldCommits(new Map(kept.files), news)
      : foldCommits(new Map(), (await walker.walk(undefined)) ?? []);
  const now: KeptHistory = { head, files: [...files] };
  place.cache?.set(key, JSON.stringify(now));
  return { files, isComplete };
}

function readKept(text: string | undefined): KeptHistory | undefined {
  if (text === undefined) return undefined;
  const kept: KeptHistory = JSON.parse(text);
  return kept;
}
