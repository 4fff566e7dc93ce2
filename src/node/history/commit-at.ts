/** Finds the commit that a person means. */
import { unknownRevision } from '../git/git-objects.ts';
import type { CommitNode } from './history-reader.ts';
import type { OpenedHistory } from './open-history.ts';

const day = 86_400;
const date = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * The commit that a revision names. A date such as `2026-01-31` is the last commit that the line
 * of first parents from the head had by the end of that day, in UTC.
 * @throws UnknownRevisionError
 */
export async function commitAt(opened: OpenedHistory, revision: string): Promise<string> {
  const midnight = midnightOf(revision);
  if (midnight === undefined) return opened.repository.resolve(revision);
  const commit = await lastBefore(opened, midnight + day);
  if (commit === undefined) throw unknownRevision(`as old as ${revision}`, opened.repository);
  return commit;
}

/**
 * The commit since which something is asked for: the same, but of a date what there was when the
 * day began; undefined where that was nothing at all.
 * @throws UnknownRevisionError also where a shallow clone hides what there was
 */
export async function commitSince(
  opened: OpenedHistory,
  revision: string,
): Promise<string | undefined> {
  const midnight = midnightOf(revision);
  if (midnight === undefined) return opened.repository.resolve(revision);
  const commit = await lastBefore(opened, midnight);
  if (commit === undefined && !opened.history.isComplete) {
    throw unknownRevision(`as old as ${revision}`, opened.repository);
  }
  return commit;
}

/** Seconds since 1970 at the beginning of a day; undefined for what is no date. */
function midnightOf(revision: string): number | undefined {
  const time = date.test(revision) ? Date.parse(revision) / 1000 : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

async function lastBefore(
  { reader, history: { head } }: OpenedHistory,
  limit: number,
): Promise<string | undefined> {
  const graph = head === undefined ? undefined : await reader.graph({ head });
  let oid: string | undefined = head;
  while (oid !== undefined) {
    const node: CommitNode | undefined = graph?.get(oid);
    if (node !== undefined && node.committed < limit) return oid;
    oid = node?.parents[0];
  }
  return undefined;
}
