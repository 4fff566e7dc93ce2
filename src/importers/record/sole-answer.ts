/** The answer of a question that has one. */
import { fieldList, type QuestionRecord, type Report } from './record.ts';

/** The answer; undefined, reported, when there is none or more than one. */
export function soleAnswer(record: QuestionRecord, report: Report): string | undefined {
  const answers = fieldList(record, 'answer').filter((answer) => answer !== '');
  const [answer, second] = answers;
  if (second === undefined) {
    if (answer === undefined) reportNoAnswer(report);
    return answer;
  }
  report(
    'import-answer-ambiguous',
    `There are ${answers.length} answers, but the type of the question allows one.`,
    {
      hint: 'Write the key into the item, or correct its type, and remove `status: draft`.',
      field: 'answer',
    },
  );
  return undefined;
}

/** Says that there is no answer. */
export function reportNoAnswer(report: Report): void {
  report('import-answer-missing', 'The question has no answer.', {
    hint: 'Write the key into the item and remove `status: draft`.',
    field: 'answer',
  });
}
