/** The text of a file and the places in it. */
import type { Place } from '../model/index.ts';

/** A stretch of text: offsets from its start, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds lines and columns in a file's text; the lines are counted when first asked for. */
export interface SourceText {
  readonly path: string;
  /** With `\n` as the only line ending. */
  readonly text: string;
  /** The place of a span of the text. */
  readonly place: (span: Span) => Place;
}

/** The text with its line endings made `\n` and a byte order mark removed: places stay the same. */
export function sourceText(source: string, path: string): SourceText {
  let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  let lineStarts: readonly number[] | undefined;
  return {
    path,
    text,
    place(span) {
      lineStarts ??= startsOfLines(text);
      const start = lineAndColumn(span.start, lineStarts);
      const end = lineAndColumn(span.end, lineStarts);
      return {
        file: path,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
      };
    },
  };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAndColumn(
  offset: number,
  starts: readonly number[],
): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
