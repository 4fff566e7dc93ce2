/** Rule 17. */
import { itemBreach } from '../item-breach.ts';
import type { Rule } from '../rule.ts';
import { answerFeedback } from './16-item-feedback.ts';

/** Names that Classic takes for feedback on the whole item. */
const taken = /correct|wrong|general_|_all|_I?C$/i;

/** Feedback on an answer. */
export const answerFeedbackNames: Rule = {
  number: 17,
  title: 'Answer feedback is named <digits>_fb',
  why: 'Classic sorts feedback by words in its name: “incorrect_2_fb” leaves the answer.',
  checkItem: (item) =>
    [...answerFeedback(item)]
      .filter((ident) => taken.test(ident))
      .map((ident) => itemBreach(item, `Classic takes ${ident} for feedback on the item.`)),
};
