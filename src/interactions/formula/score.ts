/** Scores a typed number against the answer that a formula gives. */
import { parseExpression } from '../../content/formula/parse.ts';
import type { FormulaInteraction, Outcome, ResponseByKind } from '../../model/index.ts';
import { roundSignificant } from '../decimal.ts';
import { keyAround } from '../numeric-entry/key-around.ts';
import { parseTypedNumber } from '../numeric-entry/parse-typed-number.ts';
import { acceptsNumber } from '../numeric-entry/score.ts';
import { rightOrWrong } from '../outcome.ts';
import { formulaAnswer, reliableFigures } from './answer.ts';

/**
 * Right when the number is the answer within the tolerance, for the values that the candidate saw.
 * Wrong when the formula has no value for them.
 */
export function scoreFormula(
  interaction: FormulaInteraction,
  response: ResponseByKind['formula'],
): Outcome {
  const parsed = parseExpression(interaction.expression);
  const typed = parseTypedNumber(response.value);
  if (!parsed.ok || typed === undefined) return rightOrWrong(false);
  const answer = formulaAnswer(parsed.expression, response.variables, interaction.decimals);
  if (answer === undefined) return rightOrWrong(false);
  const value =
    interaction.tolerance.kind === 'exact' ? roundSignificant(typed, reliableFigures) : typed;
  return rightOrWrong(acceptsNumber(keyAround(answer, interaction.tolerance), value));
}
