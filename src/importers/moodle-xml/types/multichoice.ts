/** `multichoice`: one or several of a list. */

import { readSeveralChoices, readSingleChoices } from '../../moodle/read-choices.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { readCombinedFeedback } from '../combined-feedback.ts';
import { answersOf, flagOf, type QuestionElement } from '../question-element.ts';

/** Several may be picked where `single` says no. */
export function readMultichoice(question: QuestionElement): TypeReading | undefined {
  const isSingle = flagOf(question.element, 'single') ?? true;
  const read = isSingle ? readSingleChoices : readSeveralChoices;
  const reading = read(answersOf(question), question.report);
  if (!reading) return undefined;
  const { choices, isDraft, notes } = reading;
  const cardinality = isSingle ? 'single' : 'multiple';
  return {
    type: isSingle ? 'multiple-choice' : 'multiple-response',
    interactions: [{ kind: 'choice', id: 'response', cardinality, choices }],
    feedback: readCombinedFeedback(question),
    metadata: flagOf(question.element, 'shuffleanswers') === false ? { shuffle: false } : {},
    notes,
    isDraft,
  };
}
