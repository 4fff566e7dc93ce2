/** Rule 18. */
import { itemBreach } from '../item-breach.ts';
import type { Rule } from '../rule.ts';

/** True and false. */
export const trueFalse: Rule = {
  number: 18,
  title: 'True/false has exactly two choices, True and False',
  why: 'With other words or a third choice Classic silently makes it multiple choice.',
  checkItem: (item) => {
    if (item.type !== 'true_false_question') return [];
    const labels = item.responses.flatMap((response) => response.labels);
    const hasBoth = [/true/i, /false/i].every((word) => labels.some(({ text }) => word.test(text)));
    return labels.length === 2 && hasBoth
      ? []
      : [itemBreach(item, `Its choices are ${labels.map(({ text }) => text).join(', ')}.`)];
  },
};
