/** Ordering, which only New Quizzes has. */
import { fingerprintHex } from '../../../src/formats/fingerprint.ts';
import { fullCredit, isAnswer } from '../../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../../src/formats/qti12/material.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import type { Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

const response = 'response1';

/** The condition has the key order; the labels stand in another, which gives nothing away. */
export function writeOrder(item: Item, { html, number, stem }: QuestionContext): Question {
  const { entries } = soleInteraction(item, 'order');
  const labels = entries
    .map(({ content }, index) => ({ content, ident: number(index + 1) }))
    .toSorted((left, right) => (fingerprintHex(left.ident) < fingerprintHex(right.ident) ? -1 : 1))
    .map(({ content, ident }) =>
      element('response_label', { ident }, htmlMaterial(html.inline(content))),
    );
  return {
    type: 'ordering_question',
    presentation: [
      stem(item),
      element(
        'response_lid',
        { ident: response, rcardinality: 'Ordered' },
        element(
          'render_extension',
          {},
          element('ims_render_object', { shuffle: 'No' }, element('flow_label', {}, ...labels)),
        ),
      ),
    ],
    scoring: [
      fullCredit(
        entries.map((_, index) => isAnswer(response, number(index + 1))),
        item.feedback.correct !== undefined,
      ),
    ],
    hasVerdict: true,
    scoredBy: 'whole',
  };
}
