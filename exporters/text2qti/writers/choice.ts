/** Choices with a letter or a box. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Choice, Item } from '../../../src/model/index.ts';
import { newQuestion } from '../new-question.ts';
import type { Field, Question, QuestionContext } from '../question.ts';

/** Letters; with the words True and False it is a true/false question. */
export function writeSingleChoice(item: Item, context: QuestionContext): Question {
  const { choices } = soleInteraction(item, 'choice');
  const fields = choices.flatMap((choice, index) => {
    const letter = String.fromCharCode(97 + (index % 26));
    return choiceFields(choice, `${choice.correct ? '*' : ''}${letter})`, context);
  });
  return newQuestion(item, fields, context);
}

/** Boxes; Canvas scores them right minus wrong. */
export function writeMultipleChoice(item: Item, context: QuestionContext): Question {
  const { choices } = soleInteraction(item, 'choice');
  if (scoringOf(item) !== 'right-minus-wrong') {
    context.report({
      kind: 'degraded',
      field: 'scoring',
      reason: 'Wrong choices take away what right ones earn.',
    });
  }
  const fields = choices.flatMap((choice) =>
    choiceFields(choice, choice.correct ? '[*]' : '[ ]', context),
  );
  return newQuestion(item, fields, context);
}

function choiceFields(
  { content, feedback }: Choice,
  marker: string,
  { markdown }: QuestionContext,
): readonly Field[] {
  return [
    { marker, text: markdown(content) },
    ...(feedback ? [{ marker: '...', text: markdown(feedback) }] : []),
  ];
}
