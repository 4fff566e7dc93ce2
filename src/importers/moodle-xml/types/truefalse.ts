/** `truefalse`. */

import { readTruth } from '../../moodle/read-truth.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { answersOf, type QuestionElement } from '../question-element.ts';

/** Two answers with the names true and false. */
export function readTruefalse(question: QuestionElement): TypeReading {
  const answers = answersOf(question);
  const named = (name: string) => answers.find(({ text }) => text.toLowerCase() === name);
  const [isTrue, isFalse] = [named('true'), named('false')];
  const [right, wrong] = [isTrue?.fraction ?? 0, isFalse?.fraction ?? 0];
  const key = right === 100 && wrong <= 0 ? true : wrong === 100 && right <= 0 ? false : undefined;
  if (right < 0 || wrong < 0) {
    question.report('import-scoring-changed', 'A wrong answer takes nothing away now.');
  }
  return readTruth(key, isTrue?.feedback ?? [], isFalse?.feedback ?? [], question.report);
}
