/** Scores a flashcard by the candidate's own judgement. */
import type { Outcome } from '../../model/index.ts';
import { rightOrWrong } from '../outcome.ts';

/** Right when the candidate knew it. */
export function scoreRecall(response: 'known' | 'unknown'): Outcome {
  return rightOrWrong(response === 'known');
}
