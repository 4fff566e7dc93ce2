/** Numbers as people write them in answers. */
import { compareDecimal, isDecimal } from '../../interactions/decimal.ts';
import type { Decimal, NumericKey } from '../../model/index.ts';

/** A number with the unit that was written behind it. */
export interface NumericValue {
  readonly value: Decimal;
  readonly unit?: string;
  /** Whether more than the bare number was written. */
  readonly isAdjusted: boolean;
}

/**
 * The number an answer states: `132.5`, `$132.5$`, `−5`, `132.5 kPa`. A decimal comma, a fraction or
 * a calculation is none: it could be read in two ways.
 */
export function numericValue(answer: string): NumericValue | undefined {
  const text = answer
    .trim()
    .replace(/^\$([^$]+)\$$/, '$1')
    .replace(/[\u2212\u2013](?=[\d.])/g, '-')
    .trim()
    .replace(/^\+(?=[\d.])/, '');
  if (isDecimal(text)) return { value: text, isAdjusted: text !== answer.trim() };
  const [, value, unit] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?:\s+|\s*(?=[%°$Ωµμ]))(\D.{0,40})$/s.exec(
      text,
    ) ?? [];
  if (value === undefined || unit === undefined || !isDecimal(value)) return undefined;
  return isUnit(unit) ? { value, unit: unit.trim(), isAdjusted: true } : undefined;
}

/** A key from a number and a tolerance: `0.05` is absolute, `2%` relative. */
export function numericKey(value: Decimal, tolerance: string): NumericKey | undefined {
  const percent = /^(.*\S)\s*%$/.exec(tolerance)?.[1];
  const amount = percent ?? tolerance;
  if (!isDecimal(amount) || compareDecimal(amount, '0') < 0) return undefined;
  if (compareDecimal(amount, '0') === 0) return { kind: 'exact', value };
  return percent === undefined
    ? { kind: 'absolute', value, tolerance: amount }
    : { kind: 'percent', value, percent };
}

/** Letters, signs and powers, but no second quantity and no words of prose. */
function isUnit(text: string): boolean {
  return (
    /^(?:\$[^$]+\$|[\p{L}°%Ωµμ/·^*0-9()²³⁻¹-]+)$/u.test(text.trim()) && !/^[eExX*^/]/.test(text)
  );
}
