/** Finds the commit that a person means. */
import { unknownRevision } from '../git/git-objects.ts';
import type { CommitNode } from './history-reader.ts';
import type { OpenedHistory } from './open-history.ts';

const day = 86_400;
const date = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * The commit that a revision names. A date such as `2026-01-31` is the last commit that the line
 * of first parents from the head had by the end of that day, in UTC.
 * @param dateMeans `start`: what there was when the day began
 * @throws UnknownRevisionError
 */
export async function commitAt(
  { repository, reader, history: { head } }: OpenedHistory,
  revision: string,
  dateMeans: 'start' | 'end' = 'end',
): Promise<string> {
  const midnight = date.test(revision) ? Date.parse(revision) / 1000 : Number.NaN;
  if (Number.isNaN(midnight) || head === undefined) return repository.resolve(revision);
  const limit = dateMeans === 'end' ? midnight + day : midnight;
  const graph = await reader.graph({ head });
  let oid: string | undefined = head;
  while (oid !== undefined) {
    const node: CommitNode | undefined = graph?.get(oid);
    if (node !== undefined && node.committed < limit) return oid;
    oid = node?.parents[0];
  }
  throw unknownRevision(`as old as ${revision}`, repository);
}
