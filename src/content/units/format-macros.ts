/** Units written as macros: `\kilo\metre\per\second`. */
import { prefixNames, shortUnit, unitNames } from './names.ts';
import { problem, type Translated, translated } from './problem.ts';

/** How a unit below the line is set: `m s^-1` or `m/s`. */
export type PerMode = 'power' | 'symbol';

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

/** Macros in plain LaTeX; spaces and separators between them mean nothing. */
export function formatMacros(text: string, perMode: PerMode): Translated {
  const factors: Factor[] = [];
  let next = emptyFactor();
  let offset = 0;
  while (offset < text.length) {
    macro.lastIndex = offset;
    const match = macro.exec(text);
    if (!match) return problem(`Letters and unit macros do not mix: ${text.slice(offset)}`, offset);
    const { name, argument = '' } = match.groups ?? {};
    if (name !== undefined && !modify(name, argument.trim(), next, factors.at(-1))) {
      const symbol = symbolOf(name);
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

/** Applies a macro that says something of the unit after or before it; false if it is none. */
function modify(name: string, argument: string, next: Factor, last: Factor | undefined): boolean {
  if (name === 'per') next.isPer = true;
  else if (Object.hasOwn(prefixNames, name)) next.prefix = prefixNames[name] ?? '';
  else if (Object.hasOwn(powersBefore, name)) next.power = powersBefore[name] ?? '';
  else if (name === 'raiseto' && argument !== '') next.power = argument;
  else if (!last) return false;
  else if (Object.hasOwn(powersAfter, name)) last.power = powersAfter[name] ?? '';
  else if (name === 'tothe' && argument !== '') last.power = argument;
  else if (name === 'of' && argument !== '') last.symbol += `_{\\mathrm{${argument}}}`;
  else return false;
  return true;
}

function symbolOf(name: string): string | undefined {
  if (name === '%') return '\\%';
  return Object.hasOwn(unitNames, name) ? unitNames[name] : shortUnit(name);
}

function emptyFactor(): Factor {
  return { prefix: '', symbol: '', power: '', isPer: false };
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
