/** `truefalse`. */
import { plainTextOf } from '../../../src/formats/degradations/plain-content.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import type { Choice, Content, Item } from '../../../src/model/index.ts';
import { reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';
import type { WriteContext } from '../write-context.ts';

/** True always stands before false; feedback on responses stands with that on the two choices. */
export const writeTrueFalse: QuestionWriter = (item, context) => {
  const { choices } = soleInteraction(item, 'choice');
  reportChanges(item, choices, context);
  reportWithoutPlace(item, context, 'hints', 'notes');
  const answers = ['true', 'false'].map((name) => {
    const choice = choices.find(({ id }) => id === name);
    const common = choice?.correct ? item.feedback.correct : item.feedback.incorrect;
    return element(
      'answer',
      { fraction: choice?.correct ? '100' : '0', format: 'moodle_auto_format' },
      element('text', {}, name),
      context.text('feedback', joined(choice?.feedback, common)),
    );
  });
  return { type: 'truefalse', children: answers, penalty: '1' };
};

function joined(...contents: readonly (Content | undefined)[]): Content {
  return contents.flatMap((content) => content ?? []);
}

function reportChanges(
  { feedback, shuffle, fixed }: Item,
  choices: readonly Choice[],
  { report }: WriteContext,
): void {
  const [first] = choices;
  const isUsual =
    first?.id === 'true' &&
    choices.every(({ id, content }) => plainTextOf(content)?.toLowerCase() === id);
  if (!isUsual) {
    report({ kind: 'degraded', field: 'choices', reason: 'Moodle shows True and then False.' });
    report({ kind: 'degraded', field: 'keys', reason: 'True stands before False.' });
  }
  if (!shuffle || fixed.length > 0) {
    report({ kind: 'omitted', field: 'shuffle', reason: 'True always stands before False.' });
  }
  const reason = 'It stands with the feedback on the choice.';
  for (const name of ['correct', 'incorrect'] as const) {
    if (!feedback[name]) continue;
    report({ kind: 'degraded', field: `feedback.${name}`, reason });
    report({
      kind: 'degraded',
      field: 'choices.feedback',
      reason: 'Feedback on responses follows.',
    });
  }
}
