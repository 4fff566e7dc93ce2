/** Scores a typed number. */
import type { Decimal, NumericEntryInteraction, NumericKey, Outcome } from '../../model/index.ts';
import { compareDecimal } from '../decimal.ts';
import { rightOrWrong } from '../outcome.ts';
import { numericBounds } from './bounds.ts';
import { parseTypedNumber } from './parse-typed-number.ts';

/** Right when any key accepts the number; what is no number is wrong. */
export function scoreNumericEntry(interaction: NumericEntryInteraction, response: string): Outcome {
  const value = parseTypedNumber(response);
  if (value === undefined) return rightOrWrong(false);
  return rightOrWrong(interaction.keys.some((key) => acceptsNumber(key, value)));
}

/** Whether the key accepts the value, computed exactly. */
export function acceptsNumber(key: NumericKey, value: Decimal): boolean {
  const { min, max, minInclusive, maxInclusive } = numericBounds(key);
  const below = compareDecimal(value, min);
  const above = compareDecimal(value, max);
  return (
    (below > 0 || (minInclusive && below === 0)) && (above < 0 || (maxInclusive && above === 0))
  );
}
