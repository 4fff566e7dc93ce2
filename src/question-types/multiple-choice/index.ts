/** The question type `multiple-choice`. */
import { areTruthChoices, isTruthList } from '../../markdown/constructs/truth.ts';
import { interactionOf } from '../interaction-of.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readMultipleChoice } from './read.ts';
import { properties } from './schema.ts';
import { writeMultipleChoice } from './write.ts';

/** Pick the one right choice. */
export const multipleChoice: QuestionType = {
  name: 'multiple-choice',
  title: 'Multiple choice',
  description: 'Pick the one right choice.',
  properties,
  sections: commonSections,
  usesAnswerLines: false,
  isEvident: (body) => body.choices !== undefined && body.markedChoices < 2 && !isTruthList(body),
  isShown: (item) => {
    const { choices } = interactionOf(item, 'choice');
    return choices.filter((choice) => choice.correct).length === 1 && !areTruthChoices(choices);
  },
  read: readMultipleChoice,
  write: writeMultipleChoice,
};
