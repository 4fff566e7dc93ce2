/** `shortanswer`. */
import { textAnswers } from '../../../src/formats/moodle/text-answers.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import { field, hintElements, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';

/** A last answer that fits everything carries the feedback on wrong responses. */
export const writeTextEntry: QuestionWriter = (item, context) => {
  const { report, text } = context;
  const answers = textAnswers(soleInteraction(item, 'text-entry'), report);
  reportWithoutPlace(item, context, 'notes');
  const { correct, incorrect } = item.feedback;
  const answer = (value: string, fraction: string, feedback: typeof correct) =>
    element(
      'answer',
      { fraction, format: 'moodle_auto_format' },
      element('text', {}, value),
      text('feedback', feedback),
    );
  return {
    type: 'shortanswer',
    children: [
      field('usecase', answers?.isCaseSensitive ? 1 : 0),
      ...(answers?.texts ?? []).map((value) => answer(value, '100', correct)),
      ...(incorrect ? [answer('*', '0', incorrect)] : []),
      ...hintElements(item, context),
    ],
  };
};
