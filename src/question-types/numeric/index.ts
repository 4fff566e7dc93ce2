/** The question type `numeric`. */
import { interactionOf } from '../interaction-of.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readNumeric } from './read.ts';
import { properties } from './schema.ts';
import { writeNumeric } from './write.ts';

/** Type a number. */
export const numeric: QuestionType = {
  name: 'numeric',
  title: 'Numeric',
  description: 'Type a number.',
  properties,
  sections: commonSections,
  usesAnswerLines: true,
  isEvident: (body, keys) => body.answerLines.length > 0 && !keys.has('variables'),
  isShown: (item) => interactionOf(item, 'numeric-entry').keys.length > 0,
  read: readNumeric,
  write: writeNumeric,
};
