/** `ordering`, since Moodle 4.4. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import { combinedFeedback, field, hintElements, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';

/** All or nothing is -1, each entry at its place 0. */
export const writeOrder: QuestionWriter = (item, context) => {
  const { entries } = soleInteraction(item, 'order');
  const policy = scoringOf(item);
  reportWithoutPlace(item, context, 'notes');
  if (policy === 'right-minus-wrong') {
    const reason = 'Wrong places take nothing away.';
    context.report({ kind: 'degraded', field: 'scoring', reason });
  }
  return {
    type: 'ordering',
    children: [
      field('layouttype', 'VERTICAL'),
      field('selecttype', 'ALL'),
      field('selectcount', 0),
      field('gradingtype', policy === 'all-or-nothing' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'),
      field('showgrading', 'SHOW'),
      field('numberingstyle', 'none'),
      ...combinedFeedback(item, context),
      ...entries.map(({ content }, index) => {
        const answer = context.inline('answer', content);
        const attributes = { fraction: String(index + 1), ...answer.attributes };
        return element('answer', attributes, ...answer.children);
      }),
      ...hintElements(item, context),
    ],
  };
};
