/** Decides which reviews of an item count. */
import type { ItemMetadata, Review, ReviewRule } from '../../model/index.ts';
import type { ReviewHistory } from './review-history.ts';
import { distinctPeople, isSamePerson } from './same-person.ts';

/** What is asked of an item. */
export type ReviewedItem = Pick<ItemMetadata, 'authors' | 'reviewed' | 'status'>;

/** Who reviewed an item, and whose word does not count. */
export interface ReviewVerdict {
  /** Each once. */
  readonly reviewers: readonly string[];
  /** Reviews of what the item said before its last change. */
  readonly outdated: readonly Review[];
  /** Reviewers who wrote the item, or changed it last. */
  readonly own: readonly string[];
  /** How many reviewers are missing. */
  readonly missing: number;
}

/**
 * Judges the reviews of an item.
 * @param history absent where there is none: then reviews by field count as they are written
 */
export function judgeReviews(
  item: ReviewedItem,
  rule: ReviewRule,
  history?: ReviewHistory,
): ReviewVerdict {
  const written = rule.evidence === 'commits' ? [] : (item.reviewed ?? []);
  const outdated = written.filter((review) => isOutdated(review, history));
  const signers = rule.evidence === 'field' ? [] : (history?.signers ?? []);
  const claims = [
    ...written.filter((review) => !outdated.includes(review)).map(({ by }) => by),
    ...signers,
  ];
  const writers = [...item.authors, ...(history?.change?.by ?? [])];
  const isWriter = (name: string) => writers.some((writer) => isSamePerson(writer, name));
  const reviewers = distinctPeople(claims.filter((name) => !isWriter(name)));
  return {
    reviewers,
    outdated: outdated.filter(({ by }) => !isWriter(by)),
    own: distinctPeople(claims.filter(isWriter)),
    missing: Math.max(0, rule.reviewers - reviewers.length),
  };
}

/** Of a day before the last change, or left standing by it; of one not committed no day is known. */
function isOutdated(review: Review, history: ReviewHistory | undefined): boolean {
  if (history === undefined) return false;
  if (history.change !== undefined && review.on < history.change.on) return true;
  return history.kept.some(({ by, on }) => by === review.by && on === review.on);
}
