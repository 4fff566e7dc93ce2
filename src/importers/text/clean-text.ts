/**
 * Makes Markdown of a text that other tools wrote: faults that have one cure are cured and named,
 * and what Markdown would misread is escaped.
 */
import { parseHtml } from '../../content/sanitize.ts';
import { escapeProse } from './escape-prose.ts';
import { repairLatex } from './repair-latex.ts';
import { splitMath, type TextPart } from './split-math.ts';

/** Markdown, and what was changed or looks wrong, in words, each once. */
export interface CleanedText {
  readonly markdown: string;
  readonly notes: readonly string[];
  /** Dollar signs that delimit no formula, in words. */
  readonly dollars: readonly string[];
  /** HTML that items may not have: names of elements and attributes, each once. */
  readonly dropped: readonly string[];
}

/** Cleans one text field. */
export function cleanText(text: string): CleanedText {
  const notes = new Set<string>();
  const dollars = new Set<string>();
  const lines = text.replace(/\r\n?(?!ho|ight|angle|floor|ceil|brace)/g, '\n');
  const parts = splitMath(removeCitations(lines, notes)).flatMap((part) =>
    part.kind === 'prose' ? splitBracketMath(part.value, notes) : [part],
  );
  const markdown = parts.map((part, at) => {
    if (part.kind === 'code') return part.value;
    if (part.kind === 'prose') return escapeProse(restore(part.value, notes));
    if (part.kind === 'money' || part.kind === 'dollar') {
      dollars.add(describeDollar(part, parts[at + 1]));
      return part.value.replaceAll('$', '\\$');
    }
    const { value, repairs } = repairLatex(part.value);
    for (const repair of repairs) notes.add(repair);
    return part.kind === 'math' ? inlineMath(value.trim()) : displayMath(value.trim());
  });
  return {
    markdown: markdown.join('').trim(),
    notes: [...notes],
    dollars: [...dollars],
    dropped: droppedHtml(parts),
  };
}

/** Code and formulas are no HTML, whatever they look like. */
function droppedHtml(parts: readonly TextPart[]): readonly string[] {
  const prose = parts.flatMap((part) => (part.kind === 'prose' ? [part.value] : []));
  const html = prose.map(escapeProse).join(' ').replaceAll('\\<', '&lt;');
  if (!/<[a-z!/]/i.test(html)) return [];
  return [...new Set(parseHtml(html).dropped.map(({ name }) => name))];
}

/** Outside of formulas only the two characters that nobody types are surely commands. */
function restore(prose: string, notes: Set<string>): string {
  const restored = prose.replace(/\f/g, '\\f').replace(/[\b]/g, '\\b');
  if (restored !== prose) notes.add('a LaTeX command lost its backslash to a JSON escape');
  return restored;
}

const citation = /\[cite_start\] ?| ?\[cite(?:_end)?(?::[^[\]\n]*)?\]| ?【[^【】\n]*】/g;

function removeCitations(text: string, notes: Set<string>): string {
  const cleaned = text.replace(citation, '');
  if (cleaned !== text) notes.add('citation marks were removed');
  return cleaned;
}

/** Without another opening bracket inside, and no longer than formulas are: read once, not again for each. */
const bracketed =
  /\\{1,2}(?:\(((?:(?!(?<!\\)\\\()[^$]){1,5000}?)\\{1,2}\)|\[((?:(?!(?<!\\)\\\[)[^$]){1,5000}?)\\{1,2}\])/g;

/** `\(x\)` and `\[x\]` are LaTeX's own delimiters; in Markdown they are mere brackets. */
function splitBracketMath(prose: string, notes: Set<string>): readonly TextPart[] {
  const parts: TextPart[] = [];
  let rest = 0;
  for (const match of prose.matchAll(bracketed)) {
    const [whole, inline, display] = match;
    parts.push({ kind: 'prose', value: prose.slice(rest, match.index) });
    parts.push(
      inline === undefined
        ? { kind: 'display-math', value: display ?? '' }
        : { kind: 'math', value: inline },
    );
    rest = match.index + whole.length;
    notes.add(`formulas between ${inline === undefined ? '\\[ \\]' : '\\( \\)'} were rewritten`);
  }
  const last = prose.slice(rest);
  if (/\\[([]|\\[)\]]/.test(last))
    notes.add('an unpaired \\( \\) or \\[ \\] was kept as a bracket');
  return [...parts, { kind: 'prose', value: last }];
}

function describeDollar(part: TextPart, next: TextPart | undefined): string {
  const amount = /^\d[\d.,]*/.exec(next?.value ?? '')?.[0].replace(/[.,]$/, '') ?? '';
  return part.kind === 'money'
    ? `${part.value}${amount} was read as an amount of money`
    : `a ${part.value} has no partner and was kept as a sign`;
}

/** A formula with a dollar sign in it needs the longer fence. */
function inlineMath(value: string): string {
  return value.includes('$') ? `$$${value}$$` : `$${value}$`;
}

function displayMath(value: string): string {
  return `\n\n$$\n${value}\n$$\n\n`;
}
