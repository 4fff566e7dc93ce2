/** Finds commits whose messages may be about more than one item. */
import type { BankHistory } from '../../node/history/bank-history.ts';
import type { ShownItem } from '../bodies/body-cache.ts';

/**
 * Tells whether a commit changed, beside the item of this id, something that is not shown whole: an
 * item whose key is not released, that is hidden or gone, an assessment. Its message is then no
 * message about the item alone.
 */
export function mixedCommits({
  history,
  shown,
}: {
  readonly history: BankHistory;
  readonly shown: readonly ShownItem[];
}): (oid: string, id: string) => boolean {
  const open = new Set(
    shown.flatMap(({ header, visibility }) => (visibility === 'full' ? header.id : [])),
  );
  const closed = new Map<string, Set<string>>();
  const add = (oid: string, name: string): void => {
    closed.set(oid, (closed.get(oid) ?? new Set()).add(name));
  };
  for (const [id, { revisions }] of history.items) {
    if (!open.has(id)) for (const { commit } of revisions) add(commit.oid, id);
  }
  for (const [id, { revisions }] of history.assessments) {
    for (const { commit } of revisions) add(commit.oid, `assessment ${id}`);
  }
  return (oid, id) => {
    const names = closed.get(oid);
    return names !== undefined && names.size > (names.has(id) ? 1 : 0);
  };
}
