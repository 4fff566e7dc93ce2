/** The question type `flashcard`. */
import { commonSections, type QuestionType } from '../question-type.ts';
import { readFlashcard } from './read.ts';
import { properties } from './schema.ts';
import { writeFlashcard } from './write.ts';

/** Recall the back of a card. */
export const flashcard: QuestionType = {
  name: 'flashcard',
  title: 'Flashcard',
  description: 'Recall the back of a card.',
  properties,
  sections: ['Answer', ...commonSections],
  usesAnswerLines: false,
  isEvident: () => false,
  isShown: () => false,
  read: readFlashcard,
  write: writeFlashcard,
};
