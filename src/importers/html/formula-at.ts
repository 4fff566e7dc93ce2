/** Finds delimited formulas in the source of HTML, before anything else reads it. */
import { parseFragment } from 'parse5';
import { textOf } from '../../content/from-html/context.ts';
import { blockNames } from './element-names.ts';
import { type Formula, marksInFormula } from './marks.ts';

/** A formula and the index behind it. */
export interface FoundFormula extends Formula {
  readonly end: number;
}

/** The source that formulas are looked for in, from its beginning to its end. */
export interface FormulaSource {
  readonly text: string;
  /** Where each closing delimiter comes next: nothing is searched for twice. */
  readonly closings: Map<string, number>;
}

/** Longer than any formula; what is longer begins with a delimiter by chance. */
const longest = 10_000;
const environment =
  /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math)\*?)\}/y;

/**
 * The formula that begins at `start`: between `\( \)`, `\[ \]`, `$$ $$`, an environment of
 * displays, or between single `$` where they delimit formulas.
 */
export function formulaAt(
  html: FormulaSource,
  start: number,
  hasSingleDollars: boolean,
): FoundFormula | undefined {
  const { text } = html;
  if (text.startsWith('\\\\(', start)) return undoubled(between(html, start + 3, '\\\\)', false));
  if (text.startsWith('\\(', start)) return between(html, start + 2, '\\)', false);
  if (text.startsWith('\\\\[', start)) return undoubled(between(html, start + 3, '\\\\]', true));
  if (text.startsWith('\\[', start)) return between(html, start + 2, '\\]', true);
  if (text.startsWith('\\begin{', start)) return environmentAt(html, start);
  if (/^\$\$(?!\$)/.test(text.slice(start, start + 3))) {
    return between(html, start + 2, '$$', true);
  }
  return hasSingleDollars && text[start] === '$' && text[start + 1] !== '$'
    ? singleDollars(text, start)
    : undefined;
}

function between(
  { text, closings }: FormulaSource,
  from: number,
  closing: string,
  display: boolean,
): FoundFormula | undefined {
  const known = closings.get(closing) ?? -1;
  const found = known >= from ? known : text.indexOf(closing, from);
  const end = found < 0 ? text.length : found;
  closings.set(closing, end);
  if (end === text.length || end - from > longest) return undefined;
  const tex = texOf(text.slice(from, end));
  return tex === undefined ? undefined : { tex, display, end: end + closing.length };
}

/** Where the delimiters have two backslashes, every command has: the text was escaped once more. */
function undoubled(found: FoundFormula | undefined): FoundFormula | undefined {
  if (!found || /(?<!\\)(?:\\\\)*\\(?!\\)/.test(found.tex)) return found;
  return { ...found, tex: found.tex.replaceAll('\\\\', '\\') };
}

function environmentAt(html: FormulaSource, start: number): FoundFormula | undefined {
  environment.lastIndex = start;
  const name = environment.exec(html.text)?.[1];
  if (name === undefined) return undefined;
  const closing = `\\end{${name}}`;
  const found = between(html, start, closing, name !== 'math');
  if (!found) return undefined;
  const inner = found.tex.slice(`\\begin{${name}}`.length).trim();
  const isPlain = /^(?:displaymath|math|equation\*?)$/.test(name);
  return { ...found, tex: isPlain ? inner : `${found.tex}${closing}` };
}

/** As in Pandoc: no space inside of either, no digit behind the second. */
function singleDollars(html: string, start: number): FoundFormula | undefined {
  const found = /^\$(?=\S)((?:\\.|[^$\\])+?)(?<=\S)\$(?!\d)/s.exec(
    html.slice(start, start + longest),
  );
  const tex = found?.[1] === undefined ? undefined : texOf(found[1]);
  return tex === undefined || !found
    ? undefined
    : { tex, display: false, end: start + found[0].length };
}

const tag = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;

/** LaTeX without markup and entities; undefined where the text cannot be one formula. */
function texOf(source: string): string | undefined {
  if (/\uFDD0[^v]|(?<!\\)\\[([]/.test(source)) return undefined;
  for (const [, , name = ''] of source.matchAll(tag)) {
    if (name !== 'br' && blockNames.has(name.toLowerCase())) return undefined;
  }
  for (const name of scripts.keys()) {
    if (count(source, `<${name}`) !== count(source, `</${name}`)) return undefined;
  }
  const inline = source.replace(tag, (_, slash: string, written: string) => {
    const script = scripts.get(written.toLowerCase());
    if (script !== undefined) return slash === '' ? script : '}';
    return written.toLowerCase() === 'br' ? ' ' : '';
  });
  const tex = marksInFormula(decoded(decoded(inline)))
    .replace(/[\u200B\uFEFF]|(?![\t\n])\p{Cc}/gu, '')
    .replace(/\u00A0/g, ' ')
    .trim();
  return tex === '' ? undefined : tex;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

const scripts: ReadonlyMap<string, string> = new Map([
  ['sub', '_{'],
  ['sup', '^{'],
]);

/** Twice, as some platforms escape formulas once more: `&` of LaTeX is followed by no such name. */
function decoded(text: string): string {
  return /&(?:#|lt|gt|amp|quot|nbsp|apos|le|ge|ne)/.test(text)
    ? textOf(parseFragment(text.replaceAll('<', '&lt;')))
    : text;
}
