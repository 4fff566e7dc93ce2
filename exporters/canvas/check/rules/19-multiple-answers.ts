/** Rule 19. */
import { childElements, textOf } from '../../../../src/formats/xml-query.ts';
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

/** The key of multiple answers. */
export const multipleAnswers: Rule = {
  number: 19,
  title: 'Multiple answers: one <and>, wrong choices inside <not>',
  why: 'Of answers side by side without <and>, New Quizzes keeps only the first.',
  checkItem: (item) => {
    const message = item.type === 'multiple_answers_question' ? problemOf(item) : undefined;
    return message === undefined ? [] : [itemBreach(item, message)];
  },
};

function problemOf({ conditions, responses }: ParsedItem): string | undefined {
  const scoring = conditions.filter(({ setsScore }) => setsScore);
  const [condition, second] = scoring;
  const [and, beside] = condition?.tests ?? [];
  if (!condition || second || and?.name !== 'and' || beside) {
    return 'The key is not one <and> in one condition.';
  }
  const named = childElements(and)
    .flatMap((test) => (test.name === 'not' ? childElements(test) : [test]))
    .map((test) => textOf(test).trim());
  const unnamed = responses
    .flatMap(({ labels }) => labels)
    .find(({ ident }) => !named.includes(ident));
  return unnamed && `The key says nothing about the choice “${unnamed.text}”.`;
}
