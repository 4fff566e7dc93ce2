/** A number. */
import type { NumericKey } from '../../../model/index.ts';
import { givesPoints } from '../conditions.ts';
import { numericKey } from '../numeric-key.ts';
import { type Question, type QuestionReading, reportNoKey } from '../question.ts';
import { takeUnit } from '../unit-line.ts';
import { reportAnswerFeedback } from './text-entry.ts';

/** Each condition that gives points is an accepted number or interval. */
export function readNumericEntry(question: Question): QuestionReading {
  const { conditions, report, text } = question;
  const keys = conditions.filter(givesPoints).flatMap(({ tests }): readonly NumericKey[] => {
    const key = numericKey(tests);
    if (typeof key !== 'string') return [key];
    report('import-answer-not-a-number', key, {
      hint: 'Write the key into the item and remove `status: draft`.',
      field: 'answer',
    });
    return [];
  });
  const hasFault = keys.length < conditions.filter(givesPoints).length;
  if (keys.length === 0 && !hasFault) reportNoKey(question);
  reportAnswerFeedback(question);
  const { html, unit } = takeUnit(question.stemHtml);
  return {
    type: 'numeric',
    stem: text.block(html, 'stem'),
    interactions: [
      { kind: 'numeric-entry', id: 'response', keys, ...(unit !== undefined && { unit }) },
    ],
    ...((keys.length === 0 || hasFault) && { isDraft: true }),
  };
}
