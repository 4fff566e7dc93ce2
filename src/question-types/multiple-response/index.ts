/** The question type `multiple-response`. */
import { areTruthChoices, isTruthList } from '../../markdown/constructs/truth.ts';
import { interactionOf } from '../interaction-of.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readMultipleResponse } from './read.ts';
import { properties } from './schema.ts';
import { writeMultipleResponse } from './write.ts';

/** Pick every right choice. */
export const multipleResponse: QuestionType = {
  name: 'multiple-response',
  title: 'Multiple response',
  description: 'Pick every right choice.',
  properties,
  sections: commonSections,
  usesAnswerLines: false,
  isEvident: (body) => body.markedChoices > 1 && !isTruthList(body),
  isShown: (item) => {
    const { choices } = interactionOf(item, 'choice');
    return choices.filter((choice) => choice.correct).length > 1 && !areTruthChoices(choices);
  },
  read: readMultipleResponse,
  write: writeMultipleResponse,
};
