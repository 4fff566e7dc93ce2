/** Puts commits in the order in which they came into the line that is checked out. */
import type { CommitGraph } from './history-reader.ts';

/**
 * Commits reachable from the head, parents before children, and what a merge brought in right
 * before it. The order of a head that goes on from this one begins with this order.
 */
export function mainlineOrder(graph: CommitGraph, head: string): readonly string[] {
  const ordered: string[] = [];
  const seen = new Set<string>();
  // Without recursion: histories are longer than the stack.
  const stack: { readonly oid: string; next: number }[] = [];
  const enter = (oid: string): void => {
    if (seen.has(oid) || !graph.has(oid)) return;
    seen.add(oid);
    stack.push({ oid, next: 0 });
  };
  enter(head);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const parent = graph.get(top.oid)?.parents[top.next];
    top.next += 1;
    if (parent !== undefined) {
      enter(parent);
      continue;
    }
    stack.pop();
    ordered.push(top.oid);
  }
  return ordered;
}

/** Whether the line of first parents from the head leads to `since`, which is not in the graph. */
export function continuesFrom(graph: CommitGraph, head: string, since: string): boolean {
  let oid: string | undefined = head;
  while (oid !== undefined && oid !== since) oid = graph.get(oid)?.parents[0];
  return oid === since;
}
