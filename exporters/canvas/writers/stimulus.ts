/** A text without a question. */
import type { Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Text in Classic; in New Quizzes a stimulus that questions are attached to. */
export function writeStimulus(item: Item, { stem }: QuestionContext): Question {
  return { type: 'text_only_question', presentation: [stem(item)] };
}
