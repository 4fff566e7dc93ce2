/** Words to be typed: one answer, or one for each blank. */
import type { Item, TextKey } from '../../model/index.ts';
import { soleInteraction } from '../sole-interaction.ts';
import { type AnswerContext, idleTolerance, type Q2lmsAnswer, type Unwritable } from './answer.ts';

/** One accepted answer. */
export function writeWords(item: Item, { report }: AnswerContext): Q2lmsAnswer {
  const { keys } = soleInteraction(item, 'text-entry');
  return {
    asked: item,
    type: 'fill_in_blank',
    choices: [],
    correct_answer: firstLiteral(keys, report),
    tolerance: idleTolerance,
  };
}

/** One accepted answer for each blank, between semicolons. */
export function writeBlanks(item: Item, { report }: AnswerContext): Q2lmsAnswer | Unwritable {
  const answers = item.interactions.map((gap) =>
    gap.kind === 'text-entry' ? firstLiteral(gap.keys, report) : '',
  );
  if (answers.length > 1 && answers.some((answer) => answer.includes(';'))) {
    return { reason: 'An answer has a semicolon, which separates the answers of blanks.' };
  }
  report({
    kind: 'degraded',
    field: 'type',
    reason:
      answers.length > 1
        ? 'Q2LMS has one answer for all blanks: they are written in order, between semicolons.'
        : 'The blank becomes a line in the text, and its answer that of the whole question.',
  });
  return {
    asked: item,
    type: answers.length > 1 ? 'fill_in_multiple_blanks' : 'fill_in_blank',
    choices: [],
    correct_answer: answers.join('; '),
    tolerance: idleTolerance,
  };
}

function firstLiteral(keys: readonly TextKey[], report: AnswerContext['report']): string {
  const literals = keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []));
  const [first = '', ...others] = literals;
  if (others.length > 0) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `Only the first accepted answer is written, not ${others.join(', ')}.`,
    });
  }
  if (literals.length === 0) {
    report({ kind: 'degraded', field: 'keys', reason: 'The item has no key.' });
  }
  return first;
}
