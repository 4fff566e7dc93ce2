/** The values that a variable can take, by position. */
import type { Decimal, Variable } from '../../model/index.ts';
import { decimalToInteger, integerToDecimal, normalizeDecimal } from '../decimal.ts';

/** A finite list that need not be written out. */
export interface ValueGrid {
  /** Zero when no value is possible: a list without values, an interval without a grid point. */
  readonly size: bigint;
  /** @param index from 0 up to but without `size` */
  readonly at: (index: bigint) => Decimal;
}

/** Multiples of the smallest step within the interval, or the listed values, each once. */
export function valueGrid(variable: Variable): ValueGrid {
  if (variable.kind === 'values') {
    const values = [...new Set(variable.values.map(normalizeDecimal))];
    return { size: BigInt(values.length), at: (index) => values[Number(index)] ?? '0' };
  }
  const { min, max, decimals } = variable;
  const first = decimalToInteger(min, decimals, 'up');
  const last = decimalToInteger(max, decimals, 'down');
  return {
    size: last < first ? 0n : last - first + 1n,
    at: (index) => integerToDecimal(first + index, decimals),
  };
}
