/** A question with choices. */
import type { ReportFinding } from '../answer/read-answer.ts';
import { readSeveralChoices, readSingleChoices } from './read-choices.ts';
import type { MoodleAnswer, TypeReading } from './reading.ts';

/** One of several choices is right, or each may be; undefined, reported, where there are none. */
export function choiceReading(
  answers: readonly MoodleAnswer[],
  isSingle: boolean,
  report: ReportFinding,
): TypeReading | undefined {
  const reading = (isSingle ? readSingleChoices : readSeveralChoices)(answers, report);
  if (!reading) return undefined;
  const { choices, isDraft, notes } = reading;
  const cardinality = isSingle ? 'single' : 'multiple';
  return {
    type: isSingle ? 'multiple-choice' : 'multiple-response',
    interactions: [{ kind: 'choice', id: 'response', cardinality, choices }],
    notes,
    isDraft,
  };
}
