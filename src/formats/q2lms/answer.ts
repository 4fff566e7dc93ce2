/** What writing the answer of an item yields. */
import type { Item } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import type { Q2lmsQuestion } from './question.ts';

/** The fields of a question that depend on its type, and the item as it is asked. */
export interface Q2lmsAnswer
  extends Pick<Q2lmsQuestion, 'type' | 'choices' | 'correct_answer' | 'tolerance'> {
  /** After every degradation: its stem is the one to write. */
  readonly asked: Item;
}

/** What writers of answers are given. */
export interface AnswerContext {
  readonly report: ReportLoss;
  /** How many choices the layout holds. */
  readonly mostChoices: number;
}

/** Why an item of a shape that Q2LMS asks cannot be written after all. */
export interface Unwritable {
  readonly reason: string;
}

/** Whether there is no answer. */
export function isUnwritable(output: Q2lmsAnswer | Unwritable): output is Unwritable {
  return 'reason' in output;
}

/** What Q2LMS writes where a tolerance means nothing. */
export const idleTolerance = 0.05;
