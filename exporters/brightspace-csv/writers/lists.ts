/** M and O. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Item, ScoringPolicy } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';
import { questionRows } from '../question-rows.ts';

const scorings: Readonly<Record<ScoringPolicy, string>> = {
  'all-or-nothing': 'AllOrNothing',
  partial: 'EquallyWeighted',
  'right-minus-wrong': 'RightMinusWrong',
};

/** Numbered sources, then the target of each under its number. */
export function writeMatch(item: Item, context: QuestionContext): Question {
  const { cells, report } = context;
  const { sources, targets } = soleInteraction(item, 'match');
  const used = new Set(sources.map(({ target }) => target));
  if (used.size < targets.length) {
    report({
      kind: 'degraded',
      field: 'targets',
      reason: 'Targets that belong to no source are left out.',
    });
  }
  const numbers = new Map(sources.map(({ target }, index) => [target, String(index + 1)]));
  const choices = sources.map(({ content }, index) => [
    'Choice',
    String(index + 1),
    ...cells(content),
  ]);
  const matches = targets.flatMap(({ id, content }) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [['Match', number, ...cells(content)]];
  });
  const scoring = ['Scoring', scorings[scoringOf(item)]];
  return questionRows(item, 'M', [scoring, ...choices, ...matches], context);
}

/** Entries in their order. */
export function writeOrder(item: Item, context: QuestionContext): Question {
  const { cells } = context;
  const { entries } = soleInteraction(item, 'order');
  const rows = entries.map(({ content }) => {
    const [text, format] = cells(content);
    return ['Item', text, format || 'NOT HTML'];
  });
  return questionRows(item, 'O', [['Scoring', scorings[scoringOf(item)]], ...rows], context);
}
