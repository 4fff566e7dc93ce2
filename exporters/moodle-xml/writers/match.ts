/** `matching`. */

import { matchRows } from '../../../src/formats/moodle/match-rows.ts';
import { plainText } from '../../../src/formats/plain-text.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import { combinedFeedback, field, hintElements, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';

/** A row without left side adds an answer that belongs to nothing. */
export const writeMatch: QuestionWriter = (item, context) => {
  const interaction = soleInteraction(item, 'match');
  reportWithoutPlace(item, context, 'notes');
  if (scoringOf(item) !== 'partial' && interaction.sources.length > 1) {
    const reason = 'Each right pair earns an equal share.';
    context.report({ kind: 'degraded', field: 'scoring', reason });
  }
  const rows = matchRows(interaction).map(({ source, target }): XmlElement => {
    const left = context.inline('subquestion', source);
    const answer = plainText(target, 'targets', context.report);
    return element(
      'subquestion',
      left.attributes,
      ...left.children,
      element('answer', {}, element('text', {}, answer)),
    );
  });
  return {
    type: 'matching',
    children: [
      field('shuffleanswers', item.shuffle ? '1' : '0'),
      ...combinedFeedback(item, context),
      ...rows,
      ...hintElements(item, context),
    ],
  };
};
