/** The question type `ordering`. */
import { sectionOf } from '../../markdown/body.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readOrdering } from './read.ts';
import { properties } from './schema.ts';
import { writeOrdering } from './write.ts';

/** Put entries in order. */
export const ordering: QuestionType = {
  name: 'ordering',
  title: 'Ordering',
  description: 'Put entries in order.',
  properties,
  sections: ['Order', ...commonSections],
  usesAnswerLines: false,
  isEvident: (body) => sectionOf(body, 'Order') !== undefined,
  isShown: () => true,
  read: readOrdering,
  write: writeOrdering,
};
