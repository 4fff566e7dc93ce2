/** MC, MS and TF. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Choice, Item, ScoringPolicy } from '../../../src/model/index.ts';
import type { Question, QuestionContext, Row } from '../question.ts';
import { questionRows } from '../question-rows.ts';

/** Options with their share of the points in percent. */
export function writeSingleChoice(item: Item, context: QuestionContext): Question {
  const { choices } = soleInteraction(item, 'choice');
  const rows = choices.map((choice) => optionRow(choice, choice.correct ? '100' : '0', context));
  return questionRows(item, 'MC', rows, context);
}

/** Options that are right or not. */
export function writeMultipleChoice(item: Item, context: QuestionContext): Question {
  const { choices } = soleInteraction(item, 'choice');
  const policy = scoringOf(item);
  if (policy === 'partial') {
    context.report({
      kind: 'degraded',
      field: 'scoring',
      reason: 'Right answers earn their share; what a choice rightly left earns is set there.',
    });
  }
  const options = choices.map((choice) => optionRow(choice, choice.correct ? '1' : '0', context));
  return questionRows(item, 'MS', [['Scoring', scorings[policy]], ...options], context);
}

const scorings: Readonly<Record<ScoringPolicy, string>> = {
  'all-or-nothing': 'AllOrNothing',
  partial: 'RightAnswers',
  'right-minus-wrong': 'RightMinusWrong',
};

/** True stands before False. */
export function writeTrueFalse(item: Item, context: QuestionContext): Question {
  const { choices } = soleInteraction(item, 'choice');
  const rows = choices.map(({ id, correct, feedback }) => [
    id.toUpperCase(),
    correct ? '100' : '0',
    ...(feedback ? context.cells(feedback) : []),
  ]);
  return questionRows(item, 'TF', rows, context);
}

function optionRow({ content, feedback }: Choice, share: string, { cells }: QuestionContext): Row {
  return ['Option', share, ...cells(content), ...(feedback ? cells(feedback) : [])];
}
