/** The answer of a formula item for given values. */
import { evaluateExpression } from '../../content/formula/evaluate.ts';
import type { Expression } from '../../content/formula/expression.ts';
import type { Decimal } from '../../model/index.ts';
import { numberToDecimal, roundDecimal, roundSignificant } from '../decimal.ts';

/**
 * Figures that every machine computes alike: the last bits of powers and sines differ between
 * implementations of arithmetic, the first twelve figures do not.
 */
export const reliableFigures = 12;

/**
 * The value rounded to twelve significant figures and then to `decimals` digits after the point;
 * undefined where the formula has no finite value.
 */
export function formulaAnswer(
  expression: Expression,
  values: Readonly<Record<string, number>>,
  decimals: number | undefined,
): Decimal | undefined {
  const value = numberToDecimal(evaluateExpression(expression, values));
  if (value === undefined) return undefined;
  const reliable = roundSignificant(value, reliableFigures);
  return decimals === undefined ? reliable : roundDecimal(reliable, decimals);
}
