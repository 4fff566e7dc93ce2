/** `shortanswer`: a text with wildcards. */

import { readTextKeys } from '../../moodle/read-entries.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { answersOf, flagOf, type QuestionElement } from '../question-element.ts';

/** Texts in which case matters become patterns, for literals ignore it. */
export function readShortanswer(question: QuestionElement): TypeReading {
  const isCaseSensitive = flagOf(question.element, 'usecase') === true;
  const answers = answersOf(question);
  const { keys, ...rest } = readTextKeys(answers, isCaseSensitive, question.report);
  return {
    type: 'short-answer',
    interactions: [{ kind: 'text-entry', id: 'response', keys }],
    ...rest,
  };
}
