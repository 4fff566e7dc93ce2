/** The question type `formula`. */
import { asRecord } from '../../markdown/front-matter-values.ts';
import { interactionOf } from '../interaction-of.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readFormulaItem } from './read.ts';
import { properties } from './schema.ts';
import { writeFormulaItem } from './write.ts';

/** Type the number that a formula over drawn values gives. */
export const formula: QuestionType = {
  name: 'formula',
  title: 'Formula',
  description: 'Type the number that a formula over drawn values gives.',
  properties,
  sections: commonSections,
  usesAnswerLines: true,
  isEvident: (_body, keys) => keys.has('variables'),
  isShown: (item) => interactionOf(item, 'formula').variables.length > 0,
  variableNames: (frontMatter) => Object.keys(asRecord(frontMatter.variables) ?? {}),
  read: readFormulaItem,
  write: writeFormulaItem,
};
