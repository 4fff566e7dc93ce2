/** What is read of a repository, whichever way. */
import type { RepositoryPlace } from './locate-repository.ts';

/** Who did something. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A commit without what it changed. */
export interface CommitInfo {
  readonly oid: string;
  /** As far as they are here: a shallow clone lacks those of its oldest commits. */
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  /** Author date, seconds since 1970. */
  readonly time: number;
  readonly message: string;
}

/** A file of a commit. */
export interface CommittedFile {
  /** Of its blob. */
  readonly oid: string;
  readonly kind: 'file' | 'link' | 'submodule';
}

/** What is read of a repository; oids are whole. */
export interface GitObjects {
  /** The checked-out commit; undefined in a repository without commits. */
  readonly head: () => Promise<string | undefined>;
  /**
   * The commit that a revision names: a branch, tag or oid, with the git program also `HEAD~2` and
   * `main@{yesterday}`.
   * @throws UnknownRevisionError
   */
  readonly resolve: (revision: string) => Promise<string>;
  /** @throws UnknownRevisionError */
  readonly readCommit: (oid: string) => Promise<CommitInfo>;
  /** Every file of a commit by its path below the bank's folder, forward slashes. */
  readonly listFiles: (oid: string) => Promise<ReadonlyMap<string, CommittedFile>>;
  /** Blobs by oid; those that are missing here are missing in the answer. */
  readonly readBlobs: (oids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** A revision that does not exist, or that a shallow clone does not hold. */
export class UnknownRevisionError extends Error {
  override readonly name = 'UnknownRevisionError';
}

/** The error for a revision that is not here. */
export function unknownRevision(
  revision: string,
  { boundary }: Pick<RepositoryPlace, 'boundary'>,
): UnknownRevisionError {
  const hint =
    boundary.size > 0
      ? 'This is a shallow clone: `git fetch --unshallow` brings the rest of the history.'
      : /^\d{4}-\d\d-\d\d$/u.test(revision)
        ? dayHint(revision)
        : 'Name a branch, a tag or a commit; `git log` lists them.';
  return new UnknownRevisionError(`There is no revision ${revision}. ${hint}`);
}

/** Commands about history take days, and ask for a revision only where there is no such day. */
function dayHint(day: string): string {
  const time = Date.parse(day);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day
    ? 'Nor is it a day.'
    : `Here a day is none: \`git log --before=${day}\` lists the commits before it.`;
}

/** The checked-out commit by way of a reader's `resolve`. */
export async function headBy(resolve: GitObjects['resolve']): Promise<string | undefined> {
  try {
    return await resolve('HEAD');
  } catch {
    return undefined;
  }
}
