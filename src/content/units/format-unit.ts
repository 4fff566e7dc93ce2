/** Units as siunitx reads them: macros (`\metre\per\second`) or letters (`m/s`). */
import { prefixNames, shortUnit, unitNames } from './names.ts';
import { problem, type Translated, translated } from './problem.ts';

/** How a unit below the line is set: `m s^-1` or `m/s`. */
export type PerMode = 'power' | 'symbol';

/** Macros that letters may contain without becoming a macro unit. */
const letterMacros: ReadonlySet<string> = new Set(['mu', 'Omega', 'circ', 'cdot', 'times', 'text']);

/** A unit in plain LaTeX. */
export function formatUnit(text: string, perMode: PerMode): Translated {
  const macros = text.match(/\\[A-Za-z]+/g) ?? [];
  const isMacros = macros.some((macro) => !letterMacros.has(macro.slice(1)));
  return isMacros ? formatMacros(text, perMode) : formatLetters(text);
}

/** Whether the unit stands directly after its number: degrees, minutes and seconds of arc. */
export function hugsNumber(unitTex: string): boolean {
  return unitTex === '{}^{\\circ}' || unitTex === "'" || unitTex === "''";
}

const letter =
  /(?<separator>(?:[\s.~*·⋅]|\\,|\\cdot(?![A-Za-z]))+)|(?<letters>[A-Za-z]+)|(?<degree>°|\^\{?\\circ\}?)|(?<micro>[µμ]|\\mu(?![A-Za-z])\s*)|(?<ohm>[ΩΩ]|\\Omega(?![A-Za-z])\s*)|(?<angstrom>[ÅÅ])|(?<percent>\\?%)|(?<power>\^(?:\{[+-]?\d+\}|[+-]?\d+))|(?<raised>[⁻⁺]?[⁰¹²³⁴-⁹]+)|(?<digits>\d+)|(?<mark>[/()'"])/y;

function formatLetters(text: string): Translated {
  let tex = '';
  const end = text.trimEnd().length;
  let offset = text.length - text.trimStart().length;
  if (end === 0) return problem('The unit is missing', 0);
  while (offset < end) {
    letter.lastIndex = offset;
    const match = letter.exec(text);
    if (!match?.groups) return problem(`Not part of a unit: ${text.charAt(offset)}`, offset);
    tex += letterTex(match.groups);
    offset += match[0].length;
  }
  return translated(tex);
}

function letterTex(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.separator) return '\\,';
  if (groups.letters) return `\\mathrm{${groups.letters}}`;
  if (groups.degree) return '{}^{\\circ}';
  if (groups.micro) return '\\mu';
  if (groups.ohm) return '\\Omega';
  if (groups.angstrom) return '\\mathring{\\mathrm{A}}';
  if (groups.percent) return '\\%';
  if (groups.power) return `^{${groups.power.replace(/[\^{}+]/g, '')}}`;
  if (groups.raised) return `^{${lowered(groups.raised)}}`;
  if (groups.mark === '"') return "''";
  return groups.digits ?? groups.mark ?? '';
}

function lowered(raised: string): string {
  const plain = '0123456789-+';
  return [...raised].map((sign) => plain.charAt('⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'.indexOf(sign))).join('');
}

/** One unit with its prefix and power. */
interface Factor {
  prefix: string;
  symbol: string;
  power: string;
  isPer: boolean;
}

const macro = /\s+|[.~]|\\,|\\(?<name>[A-Za-z]+|%)(?:\s*\{(?<argument>[^{}]*)\})?/y;
const powersBefore: Readonly<Record<string, string>> = { square: '2', cubic: '3' };
const powersAfter: Readonly<Record<string, string>> = { squared: '2', cubed: '3' };

function formatMacros(text: string, perMode: PerMode): Translated {
  const factors: Factor[] = [];
  let next = emptyFactor();
  let offset = 0;
  while (offset < text.length) {
    macro.lastIndex = offset;
    const match = macro.exec(text);
    if (!match) {
      return problem(`Letters and unit macros do not mix: ${text.slice(offset)}`, offset);
    }
    const { name, argument } = match.groups ?? {};
    const last = factors.at(-1);
    if (name === undefined) {
      // spaces and separators between macros mean nothing
    } else if (name === 'per') {
      next.isPer = true;
    } else if (Object.hasOwn(powersBefore, name)) {
      next.power = powersBefore[name] ?? '';
    } else if (name === 'raiseto' && argument !== undefined) {
      next.power = argument.trim();
    } else if (Object.hasOwn(powersAfter, name) && last) {
      last.power = powersAfter[name] ?? '';
    } else if (name === 'tothe' && argument !== undefined && last) {
      last.power = argument.trim();
    } else if (name === 'of' && argument !== undefined && last) {
      last.symbol += `_{\\mathrm{${argument}}}`;
    } else if (Object.hasOwn(prefixNames, name)) {
      next.prefix = prefixNames[name] ?? '';
    } else {
      const symbol = Object.hasOwn(unitNames, name) ? unitNames[name] : unnamed(name);
      if (symbol === undefined) return problem(`Unknown unit macro \\${name}`, offset);
      factors.push({ ...next, symbol });
      next = emptyFactor();
    }
    offset += match[0].length;
  }
  if (factors.length === 0) return problem('The unit is missing', 0);
  if (next.prefix || next.isPer) return problem('A unit is missing at the end', text.length);
  return translated(perMode === 'symbol' ? withSlash(factors) : withPowers(factors));
}

function emptyFactor(): Factor {
  return { prefix: '', symbol: '', power: '', isPer: false };
}

function unnamed(name: string): string | undefined {
  if (name === '%') return '\\%';
  return shortUnit(name);
}

function withPowers(factors: readonly Factor[]): string {
  return factors
    .map((factor) => factorTex(factor, factor.isPer ? negated(factor.power || '1') : factor.power))
    .join('\\,');
}

function withSlash(factors: readonly Factor[]): string {
  const above = factors.filter((factor) => !factor.isPer);
  const below = factors.filter((factor) => factor.isPer);
  const top = above.map((factor) => factorTex(factor, factor.power)).join('\\,') || '1';
  if (below.length === 0) return top;
  const bottom = below.map((factor) => factorTex(factor, factor.power)).join('\\,');
  return below.length === 1 ? `${top}/${bottom}` : `${top}/(${bottom})`;
}

function factorTex(factor: Factor, power: string): string {
  return prefixed(factor.prefix, factor.symbol) + (power ? `^{${power}}` : '');
}

/** A lettered prefix joins the letters of its unit, so that `\kilo\metre` is one word. */
function prefixed(prefix: string, symbol: string): string {
  if (prefix === '') return symbol;
  const start = '\\mathrm{';
  if (prefix.startsWith('\\')) return `${prefix}${symbol}`;
  if (symbol.startsWith(start)) return `${start}${prefix}${symbol.slice(start.length)}`;
  return `${start}${prefix}}${symbol}`;
}

function negated(power: string): string {
  return power.startsWith('-') ? power.slice(1) : `-${power}`;
}
