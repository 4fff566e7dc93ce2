/** The question type `upload`. */
import { commonSections, type QuestionType } from '../question-type.ts';
import { readUpload } from './read.ts';
import { properties } from './schema.ts';
import { writeUpload } from './write.ts';

/** Hand in files that a person scores. */
export const upload: QuestionType = {
  name: 'upload',
  title: 'Upload',
  description: 'Hand in files that a person scores.',
  properties,
  sections: ['Rubric', ...commonSections],
  usesAnswerLines: false,
  isEvident: () => false,
  isShown: () => false,
  read: readUpload,
  write: writeUpload,
};
