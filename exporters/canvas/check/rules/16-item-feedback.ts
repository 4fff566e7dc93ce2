/** Rule 16. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

const names: ReadonlySet<string> = new Set(['general_fb', 'correct_fb', 'general_incorrect_fb']);

/** Feedback on the whole item. */
export const itemFeedback: Rule = {
  number: 16,
  title: 'Item feedback is general_fb, correct_fb or general_incorrect_fb, in flow_mat/material',
  why: 'New Quizzes knows only these names and looks for the text only there.',
  checkItem: (item) => {
    const onAnswers = answerFeedback(item);
    return item.feedback.flatMap(({ ident, isNested, line }) => [
      ...(names.has(ident) || onAnswers.has(ident)
        ? []
        : [
            itemBreach(
              item,
              `The feedback ${ident} is neither of the item nor of an answer.`,
              line,
            ),
          ]),
      ...(isNested
        ? []
        : [itemBreach(item, `The text of ${ident} is not in flow_mat/material/mattext.`, line)]),
    ]);
  },
};

/** Identifiers of the feedback that a condition shows for an answer. */
export function answerFeedback({ conditions }: ParsedItem): ReadonlySet<string> {
  return new Set(
    conditions
      .filter(({ testsAnswer, setsScore }) => testsAnswer && !setsScore)
      .flatMap(({ shows }) => shows),
  );
}
