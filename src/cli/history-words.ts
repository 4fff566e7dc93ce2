/** Words for what commands tell of history. */
import type { Revision } from '../node/history/item-history.ts';

/** `2026-01-31`, in UTC, so that it is the same everywhere. */
export function dateText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** As many digits as people can compare and Git finds again. */
export function shortOid(oid: string): string {
  return oid.slice(0, 8);
}

/** A revision as data for programs. */
export function revisionRecord({ commit, kind, path, from, blob }: Revision) {
  return {
    commit: commit.oid,
    time: new Date(commit.time * 1000).toISOString(),
    author: commit.author,
    email: commit.email,
    subject: commit.subject,
    kind,
    path,
    ...(from === undefined ? {} : { from }),
    blob,
  };
}
