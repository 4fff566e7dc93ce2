/** The question type `matching`. */
import { sectionOf } from '../../markdown/body.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readMatching } from './read.ts';
import { properties } from './schema.ts';
import { writeMatching } from './write.ts';

/** Give each source its match. */
export const matching: QuestionType = {
  name: 'matching',
  title: 'Matching',
  description: 'Give each source its match.',
  properties,
  sections: ['Match', ...commonSections],
  usesAnswerLines: false,
  isEvident: (body) => sectionOf(body, 'Match') !== undefined,
  isShown: () => true,
  read: readMatching,
  write: writeMatching,
};
