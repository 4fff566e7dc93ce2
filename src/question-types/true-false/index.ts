/** The question type `true-false`. */
import { areTruthChoices, isTruthList } from '../../markdown/constructs/truth.ts';
import { interactionOf } from '../interaction-of.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readTrueFalse } from './read.ts';
import { properties } from './schema.ts';
import { writeTrueFalse } from './write.ts';

/** Say whether a statement is true. */
export const trueFalse: QuestionType = {
  name: 'true-false',
  title: 'True/false',
  description: 'Say whether a statement is true.',
  properties,
  sections: commonSections,
  usesAnswerLines: false,
  isEvident: isTruthList,
  isShown: (item) => {
    const { choices } = interactionOf(item, 'choice');
    return choices.some((choice) => choice.correct) && areTruthChoices(choices);
  },
  read: readTrueFalse,
  write: writeTrueFalse,
};
