/** Where the front matter of a file ends and its body begins. */
import type { Span } from './source-text.ts';

/** The parts of a file, or what keeps them from being told apart. */
export type FileParts =
  | { readonly kind: 'whole'; readonly frontMatter: Span; readonly body: Span }
  /** There is no line `---` at all. */
  | { readonly kind: 'missing' }
  /** Text stands before the first line `---`. */
  | { readonly kind: 'not-first'; readonly at: Span }
  /** The front matter has no closing line `---`. */
  | { readonly kind: 'unclosed'; readonly at: Span };

/** Splits at the lines `---`; spaces after the dashes are allowed. */
export function splitFile(text: string): FileParts {
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) {
    const later = /^---[ \t]*\n(?:(?!---[ \t]*$).*\n)*?[ \t]*\w+[ \t]*:/m.exec(text);
    const first = text.search(/\S/);
    if (!later || first < 0) return { kind: 'missing' };
    return { kind: 'not-first', at: { start: first, end: endOfLine(text, first) } };
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m;
  const match = closing.exec(text.slice(start));
  if (!match) return { kind: 'unclosed', at: { start: 0, end: 3 } };
  const end = start + match.index;
  const bodyStart = Math.min(text.length, end + match[0].length + 1);
  return {
    kind: 'whole',
    frontMatter: { start, end },
    body: { start: bodyStart, end: text.length },
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
