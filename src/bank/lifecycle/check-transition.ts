/** Checks a step in the life of an item. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, ItemMetadata, Place, ReviewRule } from '../../model/index.ts';
import { judgeReviews, type ReviewedItem } from './judge-reviews.ts';

/** An item after the step. */
export interface SteppedItem extends ReviewedItem {
  readonly id: string;
}

/** What is known of the step besides the two states. */
export interface StepDetails {
  readonly rule: ReviewRule;
  /** Who vouched for the item in commits of the step; absent where they were not read. */
  readonly signers?: readonly string[];
  /** Where the item states its status now. */
  readonly place?: Place;
}

/**
 * The fault of a step, if any. Every step is allowed but one that leads to `published` past
 * `review` in a bank that asks for reviews: from `draft`, from `retired`, or as a new item. That
 * needs a review that came with the step.
 * @param before absent for a new item
 */
export function checkTransition(
  before: Pick<ItemMetadata, 'status' | 'reviewed'> | undefined,
  after: SteppedItem,
  { rule, signers, place }: StepDetails,
): Diagnostic | undefined {
  if (rule.reviewers === 0 || after.status !== 'published') return undefined;
  if (before?.status === 'review' || before?.status === 'published') return undefined;
  const history = { kept: before?.reviewed ?? [], signers: signers ?? [] };
  const { missing } = judgeReviews(after, rule, history);
  // Commits that nobody has read may hold the review.
  if (missing === 0 || (signers === undefined && rule.evidence !== 'field')) return undefined;
  return diagnostic('skipped-review', {
    message: `The item goes ${wayOf(before)} without a new review.`,
    hint: 'Set `status: review`, or add who has reviewed it under `reviewed`.',
    item: after.id,
    ...(place === undefined ? {} : { place }),
  });
}

function wayOf(before: Pick<ItemMetadata, 'status'> | undefined): string {
  return before === undefined
    ? 'straight to published as a new item'
    : `from ${before.status} straight to published`;
}
