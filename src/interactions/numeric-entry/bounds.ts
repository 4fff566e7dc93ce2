/** The interval of values that a numeric key accepts. */
import type { Decimal, NumericKey } from '../../model/index.ts';
import {
  absoluteDecimal,
  addDecimal,
  compareDecimal,
  magnitudeOf,
  multiplyDecimal,
  normalizeDecimal,
  powerOfTen,
  roundSignificant,
  subtractDecimal,
} from '../decimal.ts';

/** An interval; a bound belongs to it or not. */
export interface NumericBounds {
  readonly min: Decimal;
  readonly max: Decimal;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

/** The accepted values, exactly. */
export function numericBounds(key: NumericKey): NumericBounds {
  switch (key.kind) {
    case 'exact':
      return closed(key.value, key.value);
    case 'absolute':
      return around(key.value, key.tolerance);
    case 'percent':
      return around(key.value, multiplyDecimal(multiplyDecimal(key.value, key.percent), '0.01'));
    case 'range':
      return closed(key.min, key.max);
    case 'significant-figures':
      return roundingTo(roundSignificant(key.value, key.figures), key.figures);
  }
}

function closed(min: Decimal, max: Decimal): NumericBounds {
  return {
    min: normalizeDecimal(min),
    max: normalizeDecimal(max),
    minInclusive: true,
    maxInclusive: true,
  };
}

function around(value: Decimal, tolerance: Decimal): NumericBounds {
  const margin = absoluteDecimal(tolerance);
  return closed(subtractDecimal(value, margin), addDecimal(value, margin));
}

/**
 * Everything that rounds (halves away from zero) to the value. Just below a power of ten the
 * figures are finer: 0.9995 rounds to 1.00, so the lower half unit is a tenth of the upper.
 */
function roundingTo(value: Decimal, figures: number): NumericBounds {
  if (compareDecimal(value, '0') === 0) return closed(value, value);
  const size = absoluteDecimal(value);
  const magnitude = magnitudeOf(size);
  const unitAbove = magnitude - figures + 1;
  const isPowerOfTen = compareDecimal(size, powerOfTen(magnitude)) === 0;
  const unitBelow = isPowerOfTen ? unitAbove - 1 : unitAbove;
  const near = subtractDecimal(size, multiplyDecimal('0.5', powerOfTen(unitBelow)));
  const far = addDecimal(size, multiplyDecimal('0.5', powerOfTen(unitAbove)));
  return compareDecimal(value, '0') > 0
    ? { min: near, max: far, minInclusive: true, maxInclusive: false }
    : {
        min: multiplyDecimal(far, '-1'),
        max: multiplyDecimal(near, '-1'),
        minInclusive: false,
        maxInclusive: true,
      };
}
