/** The history of every file, folded from commits. */
import type { Commit, FileChange } from './commit.ts';

/** What history says of one file. */
export interface FileHistory {
  /** Seconds since 1970; absent where a shallow clone hides the beginning. */
  readonly created?: number;
  /** Seconds since 1970; absent where only the hidden part changed the file. */
  readonly changed?: number;
  /** Names in the order of their first commit. */
  readonly authors: readonly string[];
  /** Commits that changed the file, as far as they are known. */
  readonly revisions: number;
}

/** Histories by path; deleted files stay, so that their return continues them. */
export type FileHistories = ReadonlyMap<string, FileHistory>;

/** Adds commits, parents before children, to what is known already. */
export function foldCommits(known: FileHistories, commits: readonly Commit[]): FileHistories {
  const histories = new Map(known);
  for (const commit of commits) {
    const origins = moves(commit.changes);
    for (const change of commit.changes) {
      if (change.after === undefined) continue;
      const origin = histories.get(change.path) ?? histories.get(origins.get(change.path) ?? '');
      histories.set(change.path, revise(origin, commit));
    }
  }
  return histories;
}

/** New path → old path of files that a commit moved without changing them. */
function moves(changes: readonly FileChange[]): ReadonlyMap<string, string> {
  const deleted = new Map<string, string>();
  for (const { path, before, after } of changes) {
    if (before !== undefined && after === undefined) deleted.set(before, path);
  }
  const origins = new Map<string, string>();
  for (const { path, before, after } of changes) {
    const origin = after === undefined ? undefined : deleted.get(after);
    if (before === undefined && origin !== undefined) origins.set(path, origin);
  }
  return origins;
}

function revise(origin: FileHistory | undefined, commit: Commit): FileHistory {
  if (commit.isBoundary) return origin ?? { authors: [], revisions: 0 };
  const authors = origin?.authors ?? [];
  const created =
    origin === undefined
      ? commit.time
      : origin.created === undefined
        ? undefined
        : Math.min(origin.created, commit.time);
  return {
    ...(created === undefined ? {} : { created }),
    changed: Math.max(origin?.changed ?? commit.time, commit.time),
    authors: authors.includes(commit.author) ? authors : [...authors, commit.author],
    revisions: (origin?.revisions ?? 0) + 1,
  };
}
