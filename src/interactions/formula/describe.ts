/** The answer of a formula item in words. */
import type { FormulaInteraction, Tolerance } from '../../model/index.ts';
import { withUnit } from '../numeric-entry/describe.ts';

/** The formula, its tolerance, rounding and unit. */
export function describeFormula(interaction: FormulaInteraction): string {
  const { expression, tolerance, decimals, unit } = interaction;
  const noun = decimals === 1 ? 'decimal' : 'decimals';
  const rounding = decimals === undefined ? '' : `, rounded to ${decimals} ${noun}`;
  return withUnit(expression + describeTolerance(tolerance), unit) + rounding;
}

function describeTolerance(tolerance: Tolerance): string {
  switch (tolerance.kind) {
    case 'exact':
      return '';
    case 'absolute':
      return ` ± ${tolerance.value}`;
    case 'percent':
      return ` ± ${tolerance.value} %`;
  }
}
