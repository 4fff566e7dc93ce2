/** Item numbers as distances: small numbers, which compress well. */
import type { Postings } from './search-format.ts';

/** Writes rising item numbers as distances; the first is the distance from -1. */
export function toPostings(items: readonly number[]): Postings {
  return items.map((item, index) => item - (items[index - 1] ?? -1));
}

/** Calls `visit` with each item number. */
export function visitPostings(postings: Postings, visit: (item: number) => void): void {
  let item = -1;
  for (const distance of postings) {
    item += distance;
    visit(item);
  }
}
