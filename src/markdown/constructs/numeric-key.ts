/** The words after `=`: a number or interval that is right, and its unit. */
import { compareDecimal, isDecimal } from '../../interactions/decimal.ts';
import { printKey } from '../../interactions/numeric-entry/print-key.ts';
import type { Decimal, NumericKey } from '../../model/index.ts';
import { decodeText, encodeText } from '../plain-text.ts';

/** A key with its unit, or what is wrong and where (0-based offset into the text). */
export type NumericKeyReading =
  | { readonly ok: true; readonly key: NumericKey; readonly unit?: string }
  | {
      readonly ok: false;
      readonly message: string;
      readonly hint?: string;
      readonly offset: number;
    };

const number = String.raw`[+\-−]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+\-−]?\d+)?`;
const single = new RegExp(`^(${number})`);
const tolerance = new RegExp(String.raw`^\s*(?:±|\+-|\+/-)\s*(${number})(\s*%)?`);
const figures = /^\s*\((\d+)\s*sf\)/;
const interval = new RegExp(String.raw`^\[\s*(${number})\s*,\s*(${number})\s*\]`);

/** Reads `132.5 ± 0.1 kPa`, `9.81 ± 2%`, `[130, 135]`, `0.00314 (3 sf)`. */
export function readNumericKey(text: string): NumericKeyReading {
  const indent = text.length - text.trimStart().length;
  const written = text.trim();
  const range = interval.exec(written);
  if (range) return withUnit(readRange(range), written, range[0].length, indent);
  if (written.startsWith('[')) {
    return fault(
      indent,
      'This is no interval.',
      'Write the lower and the upper limit: `[130, 135]`.',
    );
  }
  const value = single.exec(written);
  if (!value) {
    return fault(
      indent,
      written === '' ? 'There is no number after `=`.' : `\`${firstWord(written)}\` is no number.`,
      'Write a decimal number such as `132.5`, `-0.3` or `6.02e23`.',
    );
  }
  const decimal = normal(value[1] ?? '');
  if (!isDecimal(decimal)) return fault(indent, `\`${decimal}\` is too long or too large.`);
  const rest = written.slice(value[0].length);
  const around = tolerance.exec(rest);
  if (around) {
    const amount = normal(around[1] ?? '');
    const length = value[0].length + around[0].length;
    if (!isDecimal(amount) || compareDecimal(amount, '0') < 0) {
      return fault(indent + value[0].length, 'A tolerance cannot be negative.');
    }
    const key: NumericKey = around[2]
      ? { kind: 'percent', value: decimal, percent: amount }
      : { kind: 'absolute', value: decimal, tolerance: amount };
    return withUnit({ ok: true, key }, written, length, indent);
  }
  if (/^\s*(?:±|\+-|\+\/-)/.test(rest)) {
    return fault(
      indent + value[0].length,
      'There is no number after `±`.',
      'Write the tolerance as a number or in percent: `± 0.1`, `± 2%`.',
    );
  }
  const significant = figures.exec(rest);
  if (significant) {
    const count = Number(significant[1]);
    const problem = checkFigures(decimal, count);
    if (problem) return fault(indent + value[0].length, problem.message, problem.hint);
    const key: NumericKey = { kind: 'significant-figures', value: decimal, figures: count };
    return withUnit({ ok: true, key }, written, value[0].length + significant[0].length, indent);
  }
  const key: NumericKey = { kind: 'exact', value: decimal };
  return withUnit({ ok: true, key }, written, value[0].length, indent);
}

/** The key and unit as `readNumericKey` reads them. */
export function printNumericKey(key: NumericKey, unit: string | undefined): string {
  const words = printKey(key);
  if (unit === undefined || unit.trim() === '') return words;
  const written = encodeText(unit.trim());
  const isPercent = key.kind === 'absolute' && written.startsWith('%');
  if (isPercent) return `${words} \\${written}`;
  return `${words} ${unitStart.test(written) ? written : encodeFirst(written)}`;
}

/** A unit begins with a letter or sign of a unit, so that a mistyped number is never taken for one. */
const unitStart = /^[\p{L}\p{Sc}°%‰′″$&\\]/u;

function encodeFirst(text: string): string {
  const first = text.codePointAt(0) ?? 0;
  return `&#${first};${text.slice(String.fromCodePoint(first).length)}`;
}

function withUnit(
  reading: NumericKeyReading,
  written: string,
  length: number,
  indent: number,
): NumericKeyReading {
  if (!reading.ok) return { ...reading, offset: reading.offset + indent };
  const rest = written.slice(length);
  const unit = rest.trim();
  if (unit === '') return reading;
  const offset = indent + length + (rest.length - rest.trimStart().length);
  if (!unitStart.test(unit)) return fault(offset, `\`${unit}\` is no unit.`, hintFor(unit));
  return { ...reading, unit: decodeText(unit.replace(/\s+/g, ' ')) };
}

function hintFor(rest: string): string {
  if (/^,\d/.test(rest)) return 'Write a decimal point, not a comma, and no separators.';
  if (/^\d/.test(rest)) return 'Write the digits of a number without spaces.';
  if (/^[×*^·]/.test(rest)) return 'Write powers of ten as `6.02e23`.';
  if (/^\//.test(rest)) return 'Write a fraction as a decimal number.';
  return 'After the number only `± tolerance`, `(3 sf)` and a unit may stand.';
}

function readRange(match: RegExpExecArray): NumericKeyReading {
  const [min, max] = [normal(match[1] ?? ''), normal(match[2] ?? '')];
  if (!isDecimal(min) || !isDecimal(max)) return fault(0, 'A limit is too long or too large.');
  if (compareDecimal(min, max) > 0) {
    return fault(0, `The lower limit ${min} is above the upper limit ${max}.`, 'Swap the limits.');
  }
  return { ok: true, key: { kind: 'range', min, max } };
}

/** Trailing zeros of a whole number may or may not count: 1500 has 2 to 4 figures. */
function checkFigures(
  value: Decimal,
  count: number,
): { readonly message: string; readonly hint: string } | undefined {
  const mantissa = value.replace(/[eE].*$/, '').replace(/^[+-]/, '');
  const digits = mantissa.replace('.', '').replace(/^0+(?=\d)/, '');
  const most = digits.length;
  const fewest = mantissa.includes('.') ? most : digits.replace(/0+$/, '').length || 1;
  if (count >= fewest && count <= most) return undefined;
  const has = fewest === most ? `${most}` : `${fewest} to ${most}`;
  return {
    message: `${value} has ${has} significant figures, not ${count}.`,
    hint: 'Write the number with exactly as many figures as it has to be given with.',
  };
}

function normal(decimal: string): Decimal {
  return decimal.replaceAll('−', '-').replace(/^\+/, '');
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? text;
}

function fault(offset: number, message: string, hint?: string): NumericKeyReading {
  return { ok: false, offset, message, ...(hint !== undefined && { hint }) };
}
