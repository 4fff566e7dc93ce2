/** Short answer: one blank with every accepted text. */

import { fullCredit, isAnswer } from '../../../src/formats/qti12/conditions.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import type { Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

const response = 'response1';

/** Canvas compares without case and without outer spaces, as the model does. */
export function writeTextEntry(item: Item, { stem }: QuestionContext): Question {
  const { keys } = soleInteraction(item, 'text-entry');
  const tests = keys.flatMap((key) =>
    key.kind === 'literal' ? [isAnswer(response, key.value)] : [],
  );
  return {
    type: 'short_answer_question',
    presentation: [
      stem(item),
      element(
        'response_str',
        { ident: response, rcardinality: 'Single' },
        element('render_fib', {}, element('response_label', { ident: 'answer1', rshuffle: 'No' })),
      ),
    ],
    scoring: [fullCredit(tests, item.feedback.correct !== undefined)],
    hasVerdict: true,
  };
}
