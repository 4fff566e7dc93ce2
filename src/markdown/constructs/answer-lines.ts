/** The lines of a stem that begin with `=`. */
import type { Paragraph } from 'mdast';
import type { Body } from '../body.ts';
import { type BodyReader, sliceOf, spanOf } from '../body-reader.ts';
import type { Span } from '../source-text.ts';

/** One line, without its `=`. */
export interface AnswerLine {
  readonly text: string;
  /** Where the text begins in the body. */
  readonly start: number;
}

/** Every answer line of the stem; lines of a paragraph that do not begin with `=` are reported. */
export function readAnswerLines(body: Body, reader: BodyReader): readonly AnswerLine[] {
  return body.answerLines.flatMap((paragraph) => linesOf(paragraph, reader));
}

function linesOf(paragraph: Paragraph, reader: BodyReader): AnswerLine[] {
  const found: AnswerLine[] = [];
  let start = spanOf(paragraph).start;
  for (const line of sliceOf(paragraph, reader).split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.startsWith('=', indent)) {
      found.push({ text: line.slice(indent + 1), start: start + indent + 1 });
    } else {
      const at: Span = { start: start + indent, end: start + line.length };
      reader.report('text-after-answer', at, {
        message: 'Text follows the answer in the same paragraph.',
        hint: 'Leave a blank line behind the answer line, or move the text above it.',
      });
    }
    start += line.length + 1;
  }
  return found;
}
