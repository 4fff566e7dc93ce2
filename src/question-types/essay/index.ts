/** The question type `essay`. */
import { commonSections, type QuestionType } from '../question-type.ts';
import { readEssay } from './read.ts';
import { properties } from './schema.ts';
import { writeEssay } from './write.ts';

/** Write a text that a person scores. */
export const essay: QuestionType = {
  name: 'essay',
  title: 'Essay',
  description: 'Write a text that a person scores.',
  properties,
  sections: ['Answer', 'Rubric', ...commonSections],
  usesAnswerLines: false,
  isEvident: () => false,
  isShown: () => false,
  read: readEssay,
  write: writeEssay,
};
