/** `5`, `1.4142 +- 0.0001`, `9.81 +- 2%`, `[1, 2]` */
import { compareDecimal, isDecimal } from '../../interactions/decimal.ts';
import type { Decimal, NumericKey } from '../../model/index.ts';

/** The accepted numbers; undefined where the text names none. */
export function readNumber(text: string): NumericKey | undefined {
  const [, low, high] = /^\[([^,]*),([^,]*)\]$/.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const [min, max] = [decimalOf(low), decimalOf(high)];
    if (min === undefined || max === undefined || compareDecimal(min, max) > 0) return undefined;
    return { kind: 'range', min, max };
  }
  const [number = '', margin] = text.split('+-');
  const value = decimalOf(number);
  if (value === undefined) return undefined;
  if (margin === undefined) return { kind: 'exact', value };
  const isPercent = margin.trim().endsWith('%');
  const tolerance = decimalOf(margin.trim().replace(/%$/, ''));
  if (tolerance === undefined || compareDecimal(tolerance, '0') < 0) return undefined;
  if (compareDecimal(tolerance, '0') === 0) return { kind: 'exact', value };
  return isPercent
    ? { kind: 'percent', value, percent: tolerance }
    : { kind: 'absolute', value, tolerance };
}

/** As Python writes numbers: `1_000`, `5.`, `+5`. */
function decimalOf(text: string): Decimal | undefined {
  const plain = text
    .trim()
    .replace(/(?<=\d)_(?=\d)/g, '')
    .replace(/^\+/, '')
    .replace(/\.$/, '');
  return isDecimal(plain) ? plain : undefined;
}
