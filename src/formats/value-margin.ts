/** A number as formats have it that know one value and how far a response may be off. */
import {
  addDecimal,
  multiplyDecimal,
  normalizeDecimal,
  subtractDecimal,
} from '../interactions/decimal.ts';
import { numericBounds } from '../interactions/numeric-entry/bounds.ts';
import type { Decimal, NumericKey } from '../model/index.ts';

/** The accepted values are those from `value - margin` to `value + margin`. */
export interface ValueMargin {
  readonly value: Decimal;
  /** At least 0. */
  readonly margin: Decimal;
  /** Whether a bound is accepted that the key leaves out: rounding to figures ends before it. */
  readonly isWider: boolean;
}

/** The value of the key, or the middle of its interval, with the margin around it. */
export function valueMargin(key: NumericKey): ValueMargin {
  const { min, max, minInclusive, maxInclusive } = numericBounds(key);
  const stated = key.kind === 'range' || key.kind === 'significant-figures' ? undefined : key.value;
  const value = stated ?? multiplyDecimal(addDecimal(min, max), '0.5');
  return {
    value: normalizeDecimal(value),
    margin: subtractDecimal(max, value),
    isWider: !(minInclusive && maxInclusive),
  };
}
