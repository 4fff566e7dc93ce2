/** Opens the two states of a bank that a range names. */
import { bankAt } from '../git/bank-at.ts';
import { UnknownRevisionError } from '../git/git-objects.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { GitError, gitText } from '../git/run-git.ts';
import { type BankIndex, type IndexOptions, indexBank } from '../index-bank.ts';
import { directorySource } from '../source/directory-source.ts';
import type { RevisionRange } from './read-range.ts';

/** One state of a bank. */
export interface BankState {
  readonly index: BankIndex;
  /** Whole oid; absent for the working tree. */
  readonly commit?: string;
}

/** Two states of a bank, open. */
export interface OpenRange {
  readonly repository: Repository;
  readonly before: BankState;
  readonly after: BankState;
  readonly close: () => void;
}

/**
 * Opens both states.
 * @param directory of the bank
 * @throws UnknownRevisionError also where there is no repository
 */
export async function openRange(
  directory: string,
  range: RevisionRange,
  options: IndexOptions = {},
): Promise<OpenRange> {
  const repository = await openRepository(directory);
  if (repository === undefined) {
    // Where there is no folder, that is what to say.
    directorySource(directory);
    throw new UnknownRevisionError(
      `${directory} lies in no Git repository, so there is nothing to compare with. ` +
        '`git init` and a first commit begin one.',
    );
  }
  const [old, now] = await resolveBoth(repository, range);
  const before = await bankAt(repository, old, options);
  try {
    const after =
      now === undefined
        ? await indexBank(directory, options)
        : await bankAt(repository, now, options);
    return {
      repository,
      before: { index: before, commit: old },
      after: { index: after, ...(now === undefined ? {} : { commit: now }) },
      close: () => {
        before.close();
        after.close();
      },
    };
  } catch (error) {
    before.close();
    throw error;
  }
}

async function resolveBoth(
  repository: Repository,
  { before, after, isSinceMergeBase }: RevisionRange,
): Promise<readonly [old: string, now: string | undefined]> {
  if (before === 'HEAD' && (await repository.head()) === undefined) {
    throw new UnknownRevisionError('The repository has no commit yet to compare with.');
  }
  const old = await repository.resolve(before);
  const now = after === undefined ? undefined : await repository.resolve(after);
  if (!isSinceMergeBase) return [old, now];
  const head = now ?? (await repository.resolve('HEAD'));
  return [await mergeBase(repository, old, head), now];
}

async function mergeBase(
  { root, boundary }: Repository,
  old: string,
  now: string,
): Promise<string> {
  try {
    return (await gitText(['merge-base', old, now], { cwd: root })).trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UnknownRevisionError(reasonFor(error, boundary.size > 0));
  }
}

function reasonFor({ status }: GitError, isShallow: boolean): string {
  if (status === undefined) {
    return 'Three dots need the git program, which is not here. Name the older commit and two dots.';
  }
  const reason = 'The two have no commit in common.';
  return isShallow
    ? `${reason} This is a shallow clone: \`git fetch --unshallow\` brings the rest of the history.`
    : `${reason} Name two dots to compare them all the same.`;
}
