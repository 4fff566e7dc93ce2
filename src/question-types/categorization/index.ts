/** The question type `categorization`. */
import { sectionOf } from '../../markdown/body.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readCategorization } from './read.ts';
import { properties } from './schema.ts';
import { writeCategorization } from './write.ts';

/** Sort members into categories. */
export const categorization: QuestionType = {
  name: 'categorization',
  title: 'Categorization',
  description: 'Sort members into categories.',
  properties,
  sections: ['Categories', ...commonSections],
  usesAnswerLines: false,
  isEvident: (body) => sectionOf(body, 'Categories') !== undefined,
  isShown: () => true,
  read: readCategorization,
  write: writeCategorization,
};
