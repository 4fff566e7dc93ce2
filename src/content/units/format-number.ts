/** Numbers as siunitx reads them. */
import { problem, type Translated, translated } from './problem.ts';

const number =
  /^(?<comparator><|>|\\leq?|\\geq?|\\ll|\\gg|\\sim|\\approx)?(?<sign>[+-]|\\pm|±)?(?<whole>\d*)(?:\.(?<fraction>\d+))?(?:\((?<digits>\d+)\))?(?:(?:\+-|\\pm|±)(?<margin>\d+(?:\.\d+)?))?(?:[eEdD](?<exponent>[+-]?\d+))?$/;

/** What stands between the factors of a product. */
const times = /(×|\\times(?![A-Za-z])|(?<![A-Za-z])x)/;

/** `1.5e-3` to `1.5 \times 10^{-3}`, digits of five and more grouped by thin spaces. */
export function formatNumber(text: string): Translated {
  if (text.trim() === '') return problem('The number is missing', 0);
  const parts: string[] = [];
  let offset = 0;
  for (const [index, piece] of text.split(times).entries()) {
    const isFactor = index % 2 === 0;
    const tex = isFactor ? formatFactor(piece) : '\\times';
    if (tex === undefined) return problem(whyNot(piece, text), offset + leadingSpace(piece));
    parts.push(tex);
    offset += piece.length;
  }
  return translated(parts.join(' '));
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

function whyNot(factor: string, text: string): string {
  const named = factor.trim() || text.trim();
  const hint = named.includes(',') ? '; a decimal point is needed, and no thousands separator' : '';
  return `Not a number: ${named}${hint}`;
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
