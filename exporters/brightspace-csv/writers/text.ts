/** WR and SA. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { patternOf } from '../../../src/formats/text-pattern.ts';
import type { Item, TextKey } from '../../../src/model/index.ts';
import type { Question, QuestionContext, Row } from '../question.ts';
import { questionRows } from '../question-rows.ts';

/** A text with its sample answer as the answer key. */
export function writeEssay(item: Item, context: QuestionContext): Question {
  const { sampleAnswer } = soleInteraction(item, 'extended-text');
  const rows = sampleAnswer ? [['AnswerKey', ...context.cells(sampleAnswer)]] : [];
  return questionRows(item, 'WR', rows, context);
}

/** Every accepted answer earns all points. */
export function writeTextEntry(item: Item, context: QuestionContext): Question {
  const { keys } = soleInteraction(item, 'text-entry');
  const answers = keys.map((key) => answerRow(key, context));
  return questionRows(item, 'SA', [['InputBox', '1', '40'], ...answers], context);
}

/** A pattern matches the whole response; there is no flag for either case of letters. */
function answerRow(key: TextKey, { report }: QuestionContext): Row {
  if (key.kind === 'literal') {
    return ['Answer', '100', key.value.replace(/\s+/g, ' ').trim(), ''];
  }
  if (key.flags !== '') {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `The pattern /${key.source}/${key.flags} has no flags here; letters of either case are listed.`,
    });
  }
  return ['Answer', '100', patternOf([key]), 'regexp'];
}
