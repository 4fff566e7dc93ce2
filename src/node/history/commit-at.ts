/** Finds the commit that a person means. */
import { UnknownRevisionError, unknownRevision } from '../git/git-objects.ts';
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
  const { commit, beginning } = await lastBefore(opened, midnight + day);
  if (commit === undefined) throw tooEarly(revision, beginning, opened);
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
  const { commit, beginning } = await lastBefore(opened, midnight);
  if (commit === undefined && !opened.history.isComplete) {
    throw tooEarly(revision, beginning, opened);
  }
  return commit;
}

function tooEarly(
  revision: string,
  beginning: number | undefined,
  { history, repository }: OpenedHistory,
): UnknownRevisionError {
  if (!history.isComplete || beginning === undefined) {
    return unknownRevision(`as old as ${revision}`, repository);
  }
  return new UnknownRevisionError(
    `There is no revision as old as ${revision}. The history begins on ${dayOf(beginning)}.`,
  );
}

/**
 * Seconds since 1970 at the beginning of a day; undefined for what is no date, and for days that no
 * calendar has, such as 2026-02-30.
 */
function midnightOf(revision: string): number | undefined {
  if (!date.test(revision)) return undefined;
  const time = Date.parse(revision) / 1000;
  return Number.isNaN(time) || dayOf(time) !== revision ? undefined : time;
}

function dayOf(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}

/** The commit, if there is one so old, and when the oldest commit of the line was made. */
async function lastBefore(
  { reader, history: { head } }: OpenedHistory,
  limit: number,
): Promise<{ readonly commit?: string; readonly beginning?: number }> {
  const graph = head === undefined ? undefined : await reader.graph({ head });
  let oid: string | undefined = head;
  let oldest: CommitNode | undefined;
  while (oid !== undefined) {
    const node: CommitNode | undefined = graph?.get(oid);
    if (node !== undefined && node.committed < limit) return { commit: oid };
    oldest = node ?? oldest;
    oid = node?.parents[0];
  }
  return oldest === undefined ? {} : { beginning: oldest.committed };
}
