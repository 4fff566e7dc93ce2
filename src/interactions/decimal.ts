/**
 * Exact decimal arithmetic on strings: what an author writes is what is computed, so
 * 3.3 - 0.1 is 3.2. A decimal is a sign, digits with or without a point, and a power of ten.
 */
import type { Decimal } from '../model/index.ts';

/** Value = coefficient × 10^exponent. */
interface Parts {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const grammar = /^([+-]?)(?:(\d+)(?:\.(\d+))?|\.(\d+))(?:[eE]([+-]?\d{1,4}))?$/;
/** Largest power of ten of a digit: what a double can hold, so that no target overflows. */
const largestExponent = 308;
/** More digits than any quantity has; keeps the arithmetic small. */
const longest = 200;

/**
 * Whether the text is a decimal: `-1.5`, `.5`, `6.02e23`. No spaces, no grouping, no comma, at most
 * 200 characters, magnitude within that of a double.
 */
export function isDecimal(text: string): boolean {
  if (text.length > longest) return false;
  const match = grammar.exec(text);
  if (!match) return false;
  const { coefficient, exponent } = partsOf(text);
  if (coefficient === 0n) return true;
  const magnitude = digitsOf(coefficient).length - 1 + exponent;
  return Math.abs(magnitude) <= largestExponent;
}

/** The sum. */
export function addDecimal(left: Decimal, right: Decimal): Decimal {
  const [a, b, exponent] = aligned(left, right);
  return print({ coefficient: a + b, exponent });
}

/** Left minus right. */
export function subtractDecimal(left: Decimal, right: Decimal): Decimal {
  const [a, b, exponent] = aligned(left, right);
  return print({ coefficient: a - b, exponent });
}

/** The product. */
export function multiplyDecimal(left: Decimal, right: Decimal): Decimal {
  const [a, b] = [partsOf(left), partsOf(right)];
  return print({
    coefficient: a.coefficient * b.coefficient,
    exponent: a.exponent + b.exponent,
  });
}

/** -1, 0 or 1 as left is less than, equal to or greater than right. */
export function compareDecimal(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const [a, b] = aligned(left, right);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The value without its sign. */
export function absoluteDecimal(value: Decimal): Decimal {
  const { coefficient, exponent } = partsOf(value);
  return print({ coefficient: coefficient < 0n ? -coefficient : coefficient, exponent });
}

/**
 * Rounded to digits after the point, halves away from zero; a negative number of decimals rounds
 * to tens, hundreds …
 */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  const { coefficient, exponent } = partsOf(value);
  const dropped = -decimals - exponent;
  if (dropped <= 0) return print({ coefficient, exponent });
  const unit = 10n ** BigInt(dropped);
  const half = unit / 2n;
  const rounded = coefficient < 0n ? -((-coefficient + half) / unit) : (coefficient + half) / unit;
  return print({ coefficient: rounded, exponent: -decimals });
}

/** Rounded to significant figures (at least 1), halves away from zero. */
export function roundSignificant(value: Decimal, figures: number): Decimal {
  return roundDecimal(value, figures - 1 - magnitudeOf(value));
}

/** The power of ten of the first digit: 0 for 9.81, -3 for 0.00314, and 0 for zero. */
export function magnitudeOf(value: Decimal): number {
  const { coefficient, exponent } = partsOf(value);
  return coefficient === 0n ? 0 : digitsOf(coefficient).length - 1 + exponent;
}

/** 10 to an integer power. */
export function powerOfTen(exponent: number): Decimal {
  return print({ coefficient: 1n, exponent });
}

/** How many times 10^-decimals it is, rounded up or down to a whole number of times. */
export function decimalToInteger(value: Decimal, decimals: number, towards: 'up' | 'down'): bigint {
  const { coefficient, exponent } = partsOf(value);
  const shift = exponent + decimals;
  if (shift >= 0) return coefficient * 10n ** BigInt(shift);
  const unit = 10n ** BigInt(-shift);
  const floor = coefficient / unit - (coefficient < 0n && coefficient % unit !== 0n ? 1n : 0n);
  return towards === 'down' || coefficient % unit === 0n ? floor : floor + 1n;
}

/** A whole number of times 10^-decimals. */
export function integerToDecimal(times: bigint, decimals: number): Decimal {
  return print({ coefficient: times, exponent: -decimals });
}

/** The nearest double. */
export function decimalToNumber(value: Decimal): number {
  return Number(value);
}

/** The shortest decimal that reads back as this double; undefined when it is not finite. */
export function numberToDecimal(value: number): Decimal | undefined {
  return Number.isFinite(value) ? normalizeDecimal(String(value)) : undefined;
}

/**
 * The one spelling of a value, so that equal values are equal strings: no superfluous zeros or
 * plus sign, plain from 1e-6 to 1e21 and `d.dde±n` beyond, as JavaScript prints numbers.
 */
export function normalizeDecimal(value: Decimal): Decimal {
  return print(partsOf(value));
}

function partsOf(value: Decimal): Parts {
  const match = grammar.exec(value);
  if (!match) throw new RangeError(`Not a decimal: ${value}`);
  const [, sign, whole = '', fraction = match[4] ?? '', , power = '0'] = match;
  const magnitude = BigInt(whole + fraction);
  return {
    coefficient: sign === '-' ? -magnitude : magnitude,
    exponent: Number(power) - fraction.length,
  };
}

function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const [a, b] = [partsOf(left), partsOf(right)];
  const exponent = Math.min(a.exponent, b.exponent);
  return [
    a.coefficient * 10n ** BigInt(a.exponent - exponent),
    b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  ];
}

function digitsOf(coefficient: bigint): string {
  return String(coefficient < 0n ? -coefficient : coefficient);
}

function print(parts: Parts): Decimal {
  if (parts.coefficient === 0n) return '0';
  const all = digitsOf(parts.coefficient);
  const digits = all.replace(/0+$/, '');
  const exponent = parts.exponent + all.length - digits.length;
  const sign = parts.coefficient < 0n ? '-' : '';
  const magnitude = digits.length - 1 + exponent;
  if (magnitude < -6 || magnitude >= 21) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits.slice(0, 1)}${fraction}e${magnitude < 0 ? '-' : '+'}${Math.abs(magnitude)}`;
  }
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
