/** `multichoice`: one or several of a list. */

import { choiceReading } from '../../moodle/choice-reading.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { readCombinedFeedback } from '../combined-feedback.ts';
import { answersOf, flagOf, type QuestionElement } from '../question-element.ts';

/** Several may be picked where `single` says no. */
export function readMultichoice(question: QuestionElement): TypeReading | undefined {
  const isSingle = flagOf(question.element, 'single') ?? true;
  const reading = choiceReading(answersOf(question), isSingle, question.report);
  return (
    reading && {
      ...reading,
      feedback: readCombinedFeedback(question),
      metadata: flagOf(question.element, 'shuffleanswers') === false ? { shuffle: false } : {},
    }
  );
}
