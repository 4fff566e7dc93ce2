/** What the two ways of walking a repository's history have in common. */

/** One file changed by a commit; the oids are of its blobs. */
export interface FileChange {
  /** Below the walked folder, forward slashes. */
  readonly path: string;
  /** Undefined: the file was added. */
  readonly before: string | undefined;
  /** Undefined: the file was deleted. */
  readonly after: string | undefined;
}

/** A commit with what it changed below the walked folder; none for a merge. */
export interface Commit {
  readonly oid: string;
  readonly author: string;
  /** Author date, seconds since 1970. */
  readonly time: number;
  /** Cut off by a shallow clone: what it seems to add was there before. */
  readonly isBoundary: boolean;
  readonly changes: readonly FileChange[];
}

/** Lists commits, parents before children. */
export interface HistoryWalker {
  /** Oid of the checked-out commit; undefined in an empty repository. */
  readonly head: () => Promise<string | undefined>;
  /**
   * Commits reachable from the head and not from `since`.
   * @returns undefined when `since` is not an ancestor of the head: start anew.
   */
  readonly walk: (since: string | undefined) => Promise<readonly Commit[] | undefined>;
}
