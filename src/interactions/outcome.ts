/** Makes outcomes. */
import type { Outcome, ScoringPolicy } from '../model/index.ts';

/** A person has to score it. */
export const pending: Outcome = { status: 'pending' };

/** All points or none. */
export function rightOrWrong(isRight: boolean): Outcome {
  return { status: 'scored', fraction: isRight ? 1 : 0 };
}

/** How many parts of a response are right and wrong; parts left blank are neither. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  /** How many there are to get right; without any, nothing can be earned. */
  readonly total: number;
}

/**
 * The share of parts that are right: `all-or-nothing` only if all are and none is wrong, `partial`
 * each an equal share, `right-minus-wrong` each wrong part takes one share away, never below 0.
 */
export function outcomeOf(tally: Tally, policy: ScoringPolicy): Outcome {
  const { right, wrong, total } = tally;
  if (total === 0) return rightOrWrong(false);
  switch (policy) {
    case 'all-or-nothing':
      return rightOrWrong(right === total && wrong === 0);
    case 'partial':
      return { status: 'scored', fraction: right / total };
    case 'right-minus-wrong':
      return { status: 'scored', fraction: Math.max(0, right - wrong) / total };
  }
}
