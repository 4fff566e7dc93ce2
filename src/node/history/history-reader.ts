/** What the two ways of walking a repository's history have in common. */
import type { GitObjects, Person } from '../git/git-objects.ts';

/** A commit as a place in the graph of commits. */
export interface CommitNode {
  /** Those that are here: none at the boundary of a shallow clone. */
  readonly parents: readonly string[];
  /** Committer date, seconds since 1970. */
  readonly committed: number;
}

/** Commits by oid. */
export type CommitGraph = ReadonlyMap<string, CommitNode>;

/** A regular file that a commit changed against every parent it has; the oids are of its blobs. */
export interface FileChange {
  /** From the root of the repository, forward slashes. */
  readonly path: string;
  /** One for each parent, one for a commit without any; undefined: there was no such file. */
  readonly before: readonly (string | undefined)[];
  /** Undefined: the file was deleted. */
  readonly after: string | undefined;
}

/** A commit with what it says of itself and what it changed. */
export interface CommitChanges {
  readonly oid: string;
  readonly author: Person;
  /** Author date, seconds since 1970. */
  readonly time: number;
  /** First paragraph of the message, on one line. */
  readonly subject: string;
  /** Sorted by path. */
  readonly changes: readonly FileChange[];
}

/** A stretch of history: what `head` has and `since` has not. */
export interface Stretch {
  readonly head: string;
  /** Undefined: everything. */
  readonly since?: string | undefined;
}

/** A file or folder in a commit, by its path from the root of the repository. */
export interface PlaceInCommit {
  readonly commit: string;
  /** Without line breaks. */
  readonly path: string;
}

/** A file or folder that was looked for. */
export interface FoundObject {
  readonly oid: string;
  readonly isFile: boolean;
}

/** Reads history; oids are whole. */
export interface HistoryReader extends Pick<GitObjects, 'head' | 'listFiles' | 'readBlobs'> {
  /** The commits of the stretch; undefined where `since` is not in the repository. */
  readonly graph: (stretch: Stretch) => Promise<CommitGraph | undefined>;
  /** Commits that changed something below the folders, in no order; `''` is the whole tree. */
  readonly changes: (
    stretch: Stretch,
    folders: readonly string[],
  ) => Promise<readonly CommitChanges[]>;
  /** What changed between two commits in the whole repository. */
  readonly compare: (parent: string, commit: string) => Promise<readonly FileChange[]>;
  /** What lies at the places; undefined where nothing does. */
  readonly objectsAt: (
    places: readonly PlaceInCommit[],
  ) => Promise<readonly (FoundObject | undefined)[]>;
}

/** Whether the path is one of the folder, or below it; everything is below `''`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** What remains of a change that is one against every parent; the others changed nothing. */
export function isChange({ before, after }: FileChange): boolean {
  return before.every((oid) => oid !== after);
}

/** Orders changes by path. */
export function byPath(a: FileChange, b: FileChange): number {
  return a.path < b.path ? -1 : 1;
}
