/** The question type `short-answer`. */
import { sectionOf } from '../../markdown/body.ts';
import { interactionOf } from '../interaction-of.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readShortAnswer } from './read.ts';
import { properties } from './schema.ts';
import { writeShortAnswer } from './write.ts';

/** Type a word or a short text. */
export const shortAnswer: QuestionType = {
  name: 'short-answer',
  title: 'Short answer',
  description: 'Type a word or a short text.',
  properties,
  sections: ['Answer', ...commonSections],
  usesAnswerLines: false,
  isEvident: (body) => {
    const [only, second] = sectionOf(body, 'Answer')?.nodes ?? [];
    return only?.type === 'list' && !only.ordered && !second;
  },
  isShown: (item) => interactionOf(item, 'text-entry').keys.length > 0,
  read: readShortAnswer,
  write: writeShortAnswer,
};
