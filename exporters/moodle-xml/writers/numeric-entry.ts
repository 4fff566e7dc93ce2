/** `numerical`. */
import { numericAnswers } from '../../../src/formats/moodle/numeric-answers.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import { field, hintElements, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';
import { withoutUnits } from '../units.ts';

/** The unit stands in the stem; nothing but the number is graded. */
export const writeNumericEntry: QuestionWriter = (item, context) => {
  const { report, text } = context;
  const answers = numericAnswers(soleInteraction(item, 'numeric-entry'), report);
  reportWithoutPlace(item, context, 'notes');
  const { correct, incorrect } = item.feedback;
  const answer = (value: string, fraction: string, tolerance: string, feedback: typeof correct) =>
    element(
      'answer',
      { fraction, format: 'moodle_auto_format' },
      element('text', {}, value),
      text('feedback', feedback),
      field('tolerance', tolerance),
    );
  return {
    type: 'numerical',
    children: [
      ...answers.map(({ value, tolerance }) => answer(value, '100', tolerance, correct)),
      ...(incorrect ? [answer('*', '0', '0', incorrect)] : []),
      ...withoutUnits,
      ...hintElements(item, context),
    ],
  };
};
