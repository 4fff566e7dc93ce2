/** A short text. */

import { distinctKeys } from '../../answer/text-answer.ts';
import { equalValues, givesPoints, positiveTests } from '../conditions.ts';
import { type Question, type QuestionReading, reportNoKey } from '../question.ts';
import { containingKey, guardedKey } from '../text-keys.ts';

/** Every accepted text, compared without regard to case. */
export function readTextEntry(question: Question): QuestionReading {
  const scoring = question.conditions.filter(givesPoints);
  const parts = scoring
    .flatMap(({ tests }) => positiveTests(tests))
    .flatMap((test) => (test.kind === 'contains' ? [containingKey(test.value)] : []));
  const literals = scoring.flatMap(({ tests }) => equalValues(tests)).flatMap(guardedKey);
  const keys = distinctKeys([...literals, ...parts]);
  reportAnswerFeedback(question);
  if (keys.length > 0) {
    return { type: 'short-answer', interactions: [{ kind: 'text-entry', id: 'response', keys }] };
  }
  reportNoKey(question);
  return {
    type: 'short-answer',
    interactions: [{ kind: 'text-entry', id: 'response', keys }],
    isDraft: true,
  };
}

/** Typed answers have no feedback of their own in an item. */
export function reportAnswerFeedback({ feedback, report }: Question): void {
  if (feedback.byAnswer.size === 0) return;
  const answers = [...feedback.byAnswer.keys()].join('”, “');
  report(
    'import-part-dropped',
    `The feedback on “${answers}” has no place: a typed answer has none of its own.`,
    {
      hint: 'Add it to the feedback of the item.',
      field: 'feedback',
    },
  );
}
