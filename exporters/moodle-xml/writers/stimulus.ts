/** `description`. */
import { reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';

/** A text without anything to answer. */
export const writeStimulus: QuestionWriter = (item, context) => {
  reportWithoutPlace(item, context, 'hints', 'feedback.correct', 'feedback.incorrect', 'notes');
  return { type: 'description', children: [], penalty: '0', points: 0 };
};
