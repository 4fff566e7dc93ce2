/** Finds the macros of siunitx in a formula and writes them as plain LaTeX. */

import type { PerMode } from './format-macros.ts';
import { formatNumber, hasOpenMargin } from './format-number.ts';
import { formatUnit, hugsNumber } from './format-unit.ts';
import { problem, type Translated, translated } from './problem.ts';

/** A macro that was replaced; offsets are 0-based, `end` exclusive. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly tex: string;
}

/** The macros found, and the first that cannot be read. */
export interface Translation {
  readonly replacements: readonly Replacement[];
  readonly problem?: { readonly message: string; readonly offset: number };
}

type ArgumentKind = 'number' | 'angle' | 'unit';

/** What each macro takes. @see https://ctan.org/pkg/siunitx */
const macros: Readonly<Record<string, readonly ArgumentKind[]>> = {
  num: ['number'],
  unit: ['unit'],
  si: ['unit'],
  ang: ['angle'],
  qty: ['number', 'unit'],
  SI: ['number', 'unit'],
  numrange: ['number', 'number'],
  qtyrange: ['number', 'number', 'unit'],
  SIrange: ['number', 'number', 'unit'],
};

/** Reads every macro of siunitx in a formula, up to the first that is wrong. */
export function translateUnits(tex: string): Translation {
  const replacements: Replacement[] = [];
  const command = /\\(?:([A-Za-z]+)|.)/gs;
  for (let match = command.exec(tex); match; match = command.exec(tex)) {
    const name = match[1];
    if (name === undefined || !Object.hasOwn(macros, name)) continue;
    const kinds = macros[name] ?? [];
    const found = readArguments(tex, command.lastIndex, kinds.length);
    if (!found) {
      const needed = kinds.map((kind) => `{${kind}}`).join('');
      return stopped(replacements, `\\${name} is written \\${name}${needed}`, match.index);
    }
    const written = writeMacro(kinds, found);
    if (!written.ok) return stopped(replacements, written.message, written.offset);
    replacements.push({ start: match.index, end: found.end, tex: `{${written.tex}}` });
    command.lastIndex = found.end;
  }
  return { replacements };
}

function stopped(
  replacements: readonly Replacement[],
  message: string,
  offset: number,
): Translation {
  return { replacements, problem: { message, offset } };
}

/** The arguments of one macro. */
interface Arguments {
  /** Empty where there are none. */
  readonly options: Argument;
  readonly values: readonly Argument[];
  readonly end: number;
}

/** Text between brackets or braces and where it starts. */
interface Argument {
  readonly text: string;
  readonly offset: number;
}

function readArguments(tex: string, start: number, count: number): Arguments | undefined {
  const bracket = /\s*\[([^[\]]*)\]/y;
  bracket.lastIndex = start;
  const match = bracket.exec(tex);
  const text = match?.[1] ?? '';
  let end = match ? bracket.lastIndex : start;
  const options = { text, offset: end - text.length - 1 };
  const values: Argument[] = [];
  while (values.length < count) {
    const open = end + (/^\s*/.exec(tex.slice(end))?.[0].length ?? 0);
    const close = tex.charAt(open) === '{' ? closingBrace(tex, open) : undefined;
    if (close === undefined) return undefined;
    values.push({ text: tex.slice(open + 1, close), offset: open + 1 });
    end = close + 1;
  }
  return { options, values, end };
}

function closingBrace(tex: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < tex.length; index += 1) {
    const character = tex.charAt(index);
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function writeMacro(kinds: readonly ArgumentKind[], found: Arguments): Translated {
  const perMode = readPerMode(found.options.text);
  if (perMode === undefined) {
    const message = `Unknown option ${found.options.text}; known is per-mode = power or symbol`;
    return problem(message, found.options.offset);
  }
  const numbers: string[] = [];
  let unit: string | undefined;
  for (const [index, kind] of kinds.entries()) {
    const argument = found.values[index] ?? { text: '', offset: 0 };
    const written = writeArgument(kind, argument.text, perMode);
    if (!written.ok) return problem(written.message, argument.offset + written.offset);
    if (kind === 'unit') unit = written.tex;
    else numbers.push(written.tex);
  }
  return translated(joined(numbers, unit));
}

function readPerMode(options: string): PerMode | undefined {
  const text = options.replace(/\s/g, '');
  if (text === '' || text === 'per-mode=power' || text === 'per-mode=reciprocal') return 'power';
  return /^per-mode=(symbol|single-symbol|repeated-symbol)$/.test(text) ? 'symbol' : undefined;
}

function writeArgument(kind: ArgumentKind, text: string, perMode: PerMode): Translated {
  if (kind === 'unit') return formatUnit(text, perMode);
  return kind === 'number' ? formatNumber(text) : formatAngle(text);
}

/** Degrees, or degrees; minutes; seconds. */
function formatAngle(text: string): Translated {
  const marks = ['^{\\circ}', "'", "''"];
  const parts = text.split(';');
  if (parts.length > marks.length) return problem(`Not an angle: ${text.trim()}`, 0);
  let tex = '';
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    if (part.trim() !== '' || parts.length === 1) {
      const number = formatNumber(part);
      if (!number.ok) return problem(number.message, offset + number.offset);
      tex += number.tex + (marks[index] ?? '');
    }
    offset += part.length + 1;
  }
  return translated(tex);
}

function joined(numbers: readonly string[], unit: string | undefined): string {
  const range = numbers.join('\\text{–}');
  if (unit === undefined || numbers.length === 0) return range + (unit ?? '');
  const number = hasOpenMargin(range) ? `(${range})` : range;
  return hugsNumber(unit) ? number + unit.replace('{}', '') : `${number}\\,${unit}`;
}
