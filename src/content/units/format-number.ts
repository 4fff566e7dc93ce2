/** Numbers as siunitx reads them. */
import { problem, type Translated, translated } from './problem.ts';

const number =
  /^(?<comparator><|>|\\leq?|\\geq?|\\ll|\\gg|\\sim|\\approx)?(?<sign>[+-]|\\pm|±)?(?<whole>\d*)(?:\.(?<fraction>\d+))?(?:\((?<digits>\d+)\))?(?:(?:\+-|\\pm|±)(?<margin>\d+(?:\.\d+)?))?(?:[eEdD](?<exponent>[+-]?\d+))?$/;

/** `1.5e-3` to `1.5 \times 10^{-3}`, digits of five and more grouped by thin spaces. */
export function formatNumber(text: string): Translated {
  const factors = text.split(/[x×]|\\times(?![A-Za-z])/);
  const parts: string[] = [];
  let offset = 0;
  for (const factor of factors) {
    const tex = formatFactor(factor);
    if (tex === undefined) return problem(whyNot(factor), offset + leadingSpace(factor));
    parts.push(tex);
    offset += factor.length + 1;
  }
  return translated(parts.join(' \\times '));
}

/** Whether a unit after it needs the number in parentheses: it has a margin, and no power of ten. */
export function hasOpenMargin(tex: string): boolean {
  return tex.includes('\\pm ') && !tex.startsWith('(');
}

function formatFactor(text: string): string | undefined {
  const groups = number.exec(text.replaceAll('−', '-').replace(/[\s~]/g, ''))?.groups;
  if (!groups) return undefined;
  const { comparator, sign, whole = '', fraction, digits, margin, exponent } = groups;
  const power = exponent === undefined ? '' : `10^{${exponent.replace(/^\+/, '')}}`;
  const relation = comparator ? `${comparator} ` : '';
  const signTex =
    sign === undefined ? '' : sign === '±' ? '\\pm ' : sign.replace(/^\\pm$/, '\\pm ');
  if (whole === '' && fraction === undefined) {
    return power && !digits && !margin ? relation + signTex + power : undefined;
  }
  const mantissa =
    groupWhole(whole || '0') +
    (fraction === undefined ? '' : `.${groupFraction(fraction)}`) +
    (digits ? `(${digits})` : '');
  const withMargin = margin ? `${signTex}${mantissa} \\pm ${formatFactor(margin)}` : undefined;
  if (withMargin) return relation + (power ? `(${withMargin}) \\times ${power}` : withMargin);
  return relation + signTex + mantissa + (power ? ` \\times ${power}` : '');
}

function whyNot(text: string): string {
  if (text.includes(',')) {
    return `The number ${text.trim()} has a comma; write a decimal point, and no thousands separator`;
  }
  return text.trim() === '' ? 'The number is missing' : `Not a number: ${text.trim()}`;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function groupWhole(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, '\\,');
}

function groupFraction(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\d{3}(?=\d)/g, '$&\\,');
}
