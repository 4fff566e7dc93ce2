/** What differs, as data for programs. */
import type { BankDiff } from '../../bank/diff/bank-diff.ts';

/** JSON without the headers of items, whose changes say what differs. */
export function diffJson(diff: BankDiff): string {
  const items = diff.items.map(({ before: _before, after: _after, ...rest }) => rest);
  return JSON.stringify({ ...diff, items }, undefined, 2);
}
