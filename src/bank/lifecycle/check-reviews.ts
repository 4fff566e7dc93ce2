/** Checks that a published item has the reviews that its bank asks for. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Place, ReviewRule } from '../../model/index.ts';
import { judgeReviews, type ReviewedItem, type ReviewVerdict } from './judge-reviews.ts';
import type { ReviewHistory } from './review-history.ts';
import { nameOfPerson } from './same-person.ts';

/** An item, and where its file states the status. */
export interface CheckedItem extends ReviewedItem {
  readonly id: string;
  /** Asked for when there is a fault. */
  readonly place: () => Place;
}

/**
 * The fault of one item, if any.
 * @param history absent where there is none
 */
export function checkReviews(
  item: CheckedItem,
  rule: ReviewRule,
  history?: ReviewHistory,
): Diagnostic | undefined {
  if (item.status !== 'published' || rule.reviewers === 0) return undefined;
  const verdict = judgeReviews(item, rule, history);
  if (verdict.missing === 0) return undefined;
  const at = { place: item.place(), item: item.id };
  if (verdict.outdated.length > 0) {
    return diagnostic('outdated-review', {
      message: `${outdatedWords(verdict)}, before ${changeWords(history)}; that no longer counts.`,
      hint: 'Let it be reviewed again and write the new day, or set `status: review` until then.',
      ...at,
    });
  }
  return diagnostic('unreviewed-item', {
    message: `The item is published, but ${missingWords(verdict, rule)}.${ownWords(verdict)}`,
    hint: `${reviewHint[rule.evidence]}, or set \`status: review\` until somebody has.`,
    ...at,
  });
}

const reviewHint = {
  field: 'Add who has reviewed it, `reviewed: [{ by: A Name, on: 2026-03-01 }]`',
  commits: 'Commit it with a line `Reviewed-by: A Name <name@example.org>`',
  either:
    'Add who has reviewed it, `reviewed: [{ by: A Name, on: 2026-03-01 }]`, or commit it with a line `Reviewed-by: A Name <name@example.org>`',
} as const;

function outdatedWords({ outdated }: ReviewVerdict): string {
  return outdated.map(({ by, on }) => `${nameOfPerson(by)} reviewed it on ${on}`).join(', ');
}

function changeWords(history: ReviewHistory | undefined): string {
  const change = history?.change;
  if (change === undefined) return 'it was changed, which is not committed yet';
  const names = change.by.slice(0, 1).map(nameOfPerson);
  return `${names[0] ?? 'somebody'} changed it on ${change.on} (${change.commit})`;
}

function missingWords({ reviewers, missing }: ReviewVerdict, rule: ReviewRule): string {
  if (rule.reviewers === 1) return 'nobody who is not its author has reviewed it';
  const count = `${reviewers.length} of ${rule.reviewers} reviewers`;
  const names = reviewers.length === 0 ? '' : ` (${reviewers.map(nameOfPerson).join(', ')})`;
  return `it has ${count}${names}: ${missing} more ${missing === 1 ? 'is' : 'are'} needed`;
}

function ownWords({ own }: ReviewVerdict): string {
  const [first] = own;
  return first === undefined
    ? ''
    : ` The word of ${nameOfPerson(first)}, who wrote it or changed it last, does not count.`;
}
