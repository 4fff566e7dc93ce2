/** Findings for people: what, where, the line with a caret, what to do. */
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { shownPath } from './shown-path.ts';
import { visibleText } from './visible-text.ts';

/** What the rendering needs from its host. */
export interface TextOptions {
  /** The text of a file by its path below the bank's root; undefined when there is none. */
  readonly source: (path: string) => string | undefined;
  /** Put before every path, `questions/`; empty by default. */
  readonly root?: string;
  /** Marks a stretch, for terminals; the text as it is by default. */
  readonly style?: (text: string, style: TextStyle) => string;
}

/** What a stretch of the rendering is. */
export type TextStyle = 'error' | 'warning' | 'info' | 'place' | 'code' | 'gutter' | 'hint';

/**
 * One finding, without a newline at its end:
 *
 *     questions/fluids/pipe.md:12:3 error missing-key
 *       No choice is marked as right.
 *       12 | - [ ] $4\,\mathrm{m/s}$
 *          |   ^^^^^^^^^^^^^^^^^^^^^
 *       Mark the key with `[x]`.
 */
export function renderText(finding: Diagnostic, options: TextOptions): string {
  const { place, severity, code, message, hint } = finding;
  const style = options.style ?? ((text: string) => text);
  const head = [
    ...(place ? [style(visibleText(placeInWords(place, options.root ?? '')), 'place')] : []),
    style(severity, severity),
    style(code, 'code'),
  ].join(' ');
  const about = [finding.item, finding.target, finding.field].filter(
    (part): part is string => part !== undefined,
  );
  const subject = place || about.length === 0 ? '' : `${about.join(', ')}: `;
  const lines = [head, visibleText(`  ${subject}${message}`)];
  if (place) lines.push(...excerpt(place, options).map((line) => style(line, 'gutter')));
  if (hint !== undefined) lines.push(style(visibleText(`  ${hint}`), 'hint'));
  return lines.join('\n');
}

/** `file:line:column` */
function placeInWords(place: Place, root: string): string {
  return [shownPath(root, place.file), place.line, place.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** The line of the place and, below it, carets under what is meant. */
function excerpt(place: Place, options: TextOptions): string[] {
  const { line, column } = place;
  if (line === undefined) return [];
  const text = options
    .source(place.file)
    ?.replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)[line - 1];
  if (text === undefined || text.trim() === '') return [];
  const number = String(line);
  const shown = window(text, column ?? 1);
  const lines = [`  ${number} | ${visibleText(shown.text)}`];
  if (column === undefined) return lines;
  const end = place.endLine === line ? (place.endColumn ?? column) : text.trimEnd().length + 1;
  const carets = widthOf(text.slice(column - 1, Math.min(end - 1, shown.end)));
  const before = padding(text.slice(shown.start, column - 1)) + ' '.repeat(shown.ellipsis);
  lines.push(`  ${' '.repeat(number.length)} | ${before}${'^'.repeat(Math.max(1, carets))}`);
  return lines;
}

const widest = 100;

/** The part of a long line around the column. */
function window(
  text: string,
  column: number,
): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly ellipsis: number;
} {
  if (text.length <= widest) return { text, start: 0, end: text.length, ellipsis: 0 };
  const start = column <= widest * 0.6 ? 0 : column - Math.floor(widest / 2);
  const end = Math.min(text.length, start + widest);
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  return { text: before + text.slice(start, end) + after, start, end, ellipsis: before.length };
}

/** Spaces as wide as the text; tabs stay, so that they are as wide as above. */
function padding(text: string): string {
  return [...text].map((sign) => (sign === '\t' ? '\t' : ' '.repeat(widthOf(sign)))).join('');
}

/** Columns that a terminal takes: two for East Asian wide signs and emoji, none for marks. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{Mark}/u.test(sign)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}
