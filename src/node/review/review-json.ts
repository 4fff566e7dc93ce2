/** The report on a change of a bank, as data for programs. */
import { isKeyAlarm } from '../../bank/diff/item-diff.ts';
import type { OpenRange } from '../diff/open-range.ts';
import type { BankReview } from './review-banks.ts';

/** JSON that ends in a newline; items without their headers. */
export function reviewJson(review: BankReview, { before, after }: OpenRange): string {
  const { diff, locks, findings, steps, duplicates, exports } = review;
  const items = diff.items.map(({ before: _before, after: _after, ...item }) => ({
    ...item,
    isKeyAlarm: isKeyAlarm(item),
    locks: locks.get(item.id) ?? [],
  }));
  const report = {
    before: before.commit ?? null,
    after: after.commit ?? null,
    findings,
    steps,
    diff: { ...diff, items },
    duplicates,
    exports,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
