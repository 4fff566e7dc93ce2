/** Categorization, which only New Quizzes has. */

import { isAnswer, share } from '../../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../../src/formats/qti12/material.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import type { Item } from '../../../src/model/index.ts';
import { protectHtml } from '../protect-html.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Members are numbered from 1, categories from 501. */
const firstCategory = 501;

/** A response for each category, all members in each; members of none are distractors. */
export function writeCategorize(item: Item, { html, number, stem }: QuestionContext): Question {
  const { categories, members } = soleInteraction(item, 'categorize');
  const labels = members.map(({ content }, index) =>
    element('response_label', { ident: number(index + 1) }, htmlMaterial(html.inline(content))),
  );
  const keys = categories.map(({ id }, at) => {
    const response = number(firstCategory + at);
    return members.flatMap(({ category }, index) =>
      category === id ? [isAnswer(response, number(index + 1))] : [],
    );
  });
  return {
    type: 'categorization_question',
    presentation: [
      stem(item),
      ...categories.map(({ content }, at) =>
        element(
          'response_lid',
          { ident: number(firstCategory + at), rcardinality: 'Multiple' },
          htmlMaterial(protectHtml(html.inline(content))),
          element('render_choice', {}, ...labels),
        ),
      ),
    ],
    scoring: keys
      .filter((tests) => tests.length > 0)
      .map((tests, _, filled) => share(tests, filled.length)),
    scoredBy: 'categories',
  };
}
