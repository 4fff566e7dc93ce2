/** Reads a number as people type it. */
import type { Decimal } from '../../model/index.ts';
import { isDecimal, normalizeDecimal } from '../decimal.ts';

/** Longer than any number that is typed. */
const longest = 100;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
const lowered = '0123456789-+';
const powerOfTen =
  /(?:^|(?<mantissa>.*?)\s*[x×*·⋅]\s*)10\s*(?:\^\s*(?<plain>[+-]?\s*\d+|\(\s*[+-]?\d+\s*\)|\{\s*[+-]?\d+\s*\})|(?<raised>[⁻⁺]?[⁰¹²³⁴-⁹]+))$/u;

/**
 * The decimal meant by `132.5`, `-3`, `−3` (minus sign), `3.0e8`, `3×10^8`, `3·10⁸`, `1,234.5`,
 * `12 345`. Undefined for anything that is not one number, and for a comma that could be a decimal
 * point (`3,14`, `1,234`): it is never guessed.
 */
export function parseTypedNumber(text: string): Decimal | undefined {
  if (text.length > longest) return undefined;
  const typed = text.trim().replace(/[−–]/g, '-');
  const groups = powerOfTen.exec(typed)?.groups;
  if (!groups) return parsePlain(typed);
  const exponent = groups.plain?.replace(/[(){}\s]/g, '') ?? lower(groups.raised ?? '');
  const mantissa = groups.mantissa === undefined ? '1' : parseMantissa(groups.mantissa);
  if (mantissa === undefined) return undefined;
  return parsePlain(`${mantissa}e${exponent}`);
}

/** The number before the power of ten: without a power of its own. */
function parseMantissa(text: string): string | undefined {
  return /e/i.test(text) ? undefined : ungrouped(text.trim());
}

function parsePlain(text: string): Decimal | undefined {
  const plain = ungrouped(text)?.replace(/\.(?=$|[eE])/, '');
  return plain !== undefined && isDecimal(plain) ? normalizeDecimal(plain) : undefined;
}

/** Groups of three digits between spaces: plain, no-break, thin or narrow. */
const groupedBySpaces = /^[+-]?\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:\.\d*)?$/;

/** Without separators of thousands: commas only where they cannot be decimal points, or spaces. */
function ungrouped(text: string): string | undefined {
  const sign = /^[+-]\s+/.exec(text) ? text.charAt(0) : '';
  const number = sign ? sign + text.slice(1).trimStart() : text;
  if (groupedBySpaces.test(number)) return number.replace(/\s/g, '');
  if (!number.includes(',')) return number;
  const isGrouped = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(number);
  const isGroupedTwice = /^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(number);
  return isGrouped || isGroupedTwice ? number.replaceAll(',', '') : undefined;
}

function lower(text: string): string {
  return [...text].map((sign) => lowered.charAt(raised.indexOf(sign))).join('');
}
