/** Numbers as QTI writes them become decimals. */
import { isDecimal, numberToDecimal } from '../../../interactions/decimal.ts';
import type { Decimal } from '../../../model/index.ts';

/** The decimal with the digits of the source; undefined for what is no number. */
export function decimalText(text: string | undefined): Decimal | undefined {
  const trimmed = text?.trim() ?? '';
  if (isDecimal(trimmed)) return trimmed;
  const value = Number(trimmed);
  return trimmed === '' ? undefined : numberToDecimal(value);
}
