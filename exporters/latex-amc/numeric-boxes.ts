/** Accepted numbers as boxes for digits. */
import {
  addDecimal,
  compareDecimal,
  decimalToInteger,
  integerToDecimal,
  magnitudeOf,
  multiplyDecimal,
  subtractDecimal,
} from '../../src/interactions/decimal.ts';
import { numericBounds } from '../../src/interactions/numeric-entry/bounds.ts';
import type { Decimal, NumericKey } from '../../src/model/index.ts';

/** A number with the boxes to mark it in. */
export interface NumericBoxes {
  readonly value: Decimal;
  readonly digits: number;
  readonly decimals: number;
  readonly hasSign: boolean;
  /** How far a number may be off, in units of the last decimal. */
  readonly approx: number;
}

/** Sheets have no room for more, and more invite mistakes. */
const mostDigits = 7;
const mostDecimals = 4;

/**
 * The boxes that accept what the keys accept, exactly; undefined where there are none: several keys,
 * or numbers that are too long, or bounds that no distance from one number describes.
 */
export function numericBoxes(keys: readonly NumericKey[]): NumericBoxes | undefined {
  const [key, another] = keys;
  if (!key || another) return undefined;
  const { max, maxInclusive, min, minInclusive } = numericBounds(key);
  if (!minInclusive || !maxInclusive) return undefined;
  const value = multiplyDecimal(addDecimal(min, max), '0.5');
  const margin = multiplyDecimal(subtractDecimal(max, min), '0.5');
  const stated = decimalsOf('value' in key ? key.value : value);
  for (let decimals = stated; decimals <= mostDecimals; decimals += 1) {
    if (!isWhole(value, decimals) || !isWhole(margin, decimals)) continue;
    const size = Math.max(...[min, max].map((bound) => Math.max(0, magnitudeOf(bound)) + 1));
    const digits = size + decimals;
    if (digits > mostDigits) return undefined;
    return {
      value,
      digits,
      decimals,
      hasSign: compareDecimal(min, '0') < 0,
      approx: Number(decimalToInteger(margin, decimals, 'down')),
    };
  }
  return undefined;
}

function isWhole(value: Decimal, decimals: number): boolean {
  const times = decimalToInteger(value, decimals, 'down');
  return compareDecimal(integerToDecimal(times, decimals), value) === 0;
}

/** Digits after the point as written: `2.50` is asked with two. */
function decimalsOf(value: Decimal): number {
  return /e/i.test(value) ? 0 : (value.split('.')[1]?.length ?? 0);
}
