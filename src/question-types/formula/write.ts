/** Writes the variables and the line beginning with `=`. */
import { printVariables } from '../../markdown/constructs/variables.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';
import { printFormula } from './answer.ts';

/** The variables, and the answer line behind the stem. */
export function writeFormulaItem(item: AuthoredItem): TypeWriting {
  const formula = interactionOf(item, 'formula');
  return {
    frontMatter: {
      ...(formula.variables.length > 0 && { variables: printVariables(formula.variables) }),
      ...(formula.decimals !== undefined && { decimals: formula.decimals }),
    },
    afterStem: [{ type: 'html', value: `= ${printFormula(formula)}` }],
  };
}
