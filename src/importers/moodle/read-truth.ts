/** A statement to be judged. */

import type { Choice, Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { TypeReading } from './reading.ts';

/** @param key undefined where the source says neither */
export function readTruth(
  key: boolean | undefined,
  onTrue: Content,
  onFalse: Content,
  report: ReportFinding,
): TypeReading {
  if (key === undefined) {
    const hint = 'Mark the right choice in the item and remove `status: draft`.';
    report('import-answer-missing', 'Neither true nor false earns all points alone.', hint);
  }
  const choice = (id: string, word: string, correct: boolean, feedback: Content): Choice => ({
    id,
    content: paragraphs(word),
    correct,
    ...(feedback.length > 0 && { feedback }),
  });
  const choices = [
    choice('true', 'True', key === true, onTrue),
    choice('false', 'False', key === false, onFalse),
  ];
  return {
    type: 'true-false',
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'single', choices }],
    isDraft: key === undefined,
  };
}
