/** The question type `cloze`. */
import { commonSections, type QuestionType } from '../question-type.ts';
import { readCloze } from './read.ts';
import { properties } from './schema.ts';
import { writeCloze } from './write.ts';

/** Fill the gaps in a text. */
export const cloze: QuestionType = {
  name: 'cloze',
  title: 'Cloze',
  description: 'Fill the gaps in a text.',
  properties,
  sections: commonSections,
  usesAnswerLines: false,
  isEvident: (body) => body.hasGap,
  isShown: (item) => item.interactions.length > 0,
  read: readCloze,
  write: writeCloze,
};
