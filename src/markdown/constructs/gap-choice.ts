/** Gaps in which one of several choices is picked: `( ) nitrogen | (x) oxygen`. */
import type { Nodes } from 'mdast';
import type { Choice, Content, InlineChoiceInteraction } from '../../model/index.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { type PrintOptions, printPhrasing } from '../print-markdown.ts';
import { readContent } from '../read-content.ts';
import type { Span } from '../source-text.ts';
import { faultOf } from '../syntax/parser-fault.ts';
import { choiceId } from './choice-id.ts';
import { toOneLine } from './one-line.ts';

/** Reads choices behind `( )` and `(x)`. */
export function readInlineChoice(
  text: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): InlineChoiceInteraction {
  const parts = splitChoices(text);
  const choices = parts.map((part, index): Choice => {
    const box = /^\(([ xX]?)\)\s*/.exec(part);
    const content = readPart(part.slice(box?.[0].length ?? 0), node, reader);
    if (content.length !== 1 || content[0]?.type !== 'paragraph') {
      reader.report('empty-choice', spanOf(node), {
        message: `Choice ${index + 1} of the gap is not a line of text.`,
        hint: 'Write text behind each `( )`, without lists or headings.',
      });
    }
    return { id: choiceId(index), content, correct: /[xX]/.test(box?.[1] ?? '') };
  });
  const correct = choices.filter((choice) => choice.correct).length;
  if (correct !== 1) {
    reader.report(correct === 0 ? 'missing-key' : 'several-keys', spanOf(node), {
      message:
        correct === 0
          ? 'No choice of the gap is marked as right.'
          : `${correct} choices of the gap are marked as right, but only one can be.`,
      hint: 'Mark the key with `(x)`: `[[( ) nitrogen | (x) oxygen]]`.',
      ...(correct === 0 && reader.isDraft && { severity: 'warning' }),
    });
  }
  reportEqual(choices, node, reader);
  if (choices.length < 2) {
    reader.report('too-few-choices', spanOf(node), {
      message: 'There is only one choice in the gap.',
      hint: 'Give at least two choices, separated by `|`.',
    });
  }
  return { kind: 'inline-choice', id, choices };
}

/** The gap as `readInlineChoice` reads it. */
export function printInlineChoices(choices: readonly Choice[], options: PrintOptions): string {
  return choices
    .map((choice) => {
      const line = printPhrasing(toOneLine(choice.content), { ...options, isInGap: true });
      return `(${choice.correct ? 'x' : ' '}) ${protectChoice(line)}`;
    })
    .join(' | ');
}

function reportEqual(choices: readonly Choice[], node: Nodes, reader: BodyReader): void {
  const contents = choices.map((choice) => JSON.stringify(choice.content));
  const index = contents.findIndex((one, position) => contents.indexOf(one) < position);
  if (index < 0) return;
  reader.report('duplicate-choice', spanOf(node), {
    message: `Choice ${index + 1} of the gap says the same as one before it.`,
    hint: 'Remove one of them.',
  });
}

/** The content of a part of a gap; what is wrong in it is reported at its own place. */
function readPart(text: string, node: Nodes, reader: BodyReader): Content {
  const gap = spanOf(node);
  const found = reader.text.slice(gap.start, gap.end).indexOf(text);
  // In a table cell the text is not as it is written: then the whole gap is the place.
  const placeOf = (at: Span): Span =>
    found < 0 ? gap : { start: gap.start + found + at.start, end: gap.start + found + at.end };
  const partReader: BodyReader = {
    ...reader,
    text,
    report: (code, at, words) => reader.report(code, placeOf(at), words),
    useAsset: (url, at) => reader.useAsset(url, placeOf(at)),
  };
  try {
    return readContent(parseMarkdown(text, reader.dialect).children, partReader);
  } catch (error) {
    const { offset, message } = faultOf(error);
    partReader.report('bad-tag', { start: offset, end: offset }, { message });
    return [];
  }
}

/** Choices between pipes; pipes in code and formulas, and before other words, separate nothing. */
function splitChoices(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(separatorOrSpan)) {
    if (!/^\\?\|$/.test(match[0])) continue;
    parts.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  return [...parts, text.slice(start).trim()];
}

const separatorOrSpan =
  /\\?\|(?=\s*\([ xX]?\))|\]\]|\\[\s\S]|(`+)(?:[\s\S]*?[^`])\1(?!`)|(\$+)[\s\S]*?\2/g;

/** What would end the choice or the gap becomes a character reference, but not in code and formulas. */
function protectChoice(written: string): string {
  return written.replace(separatorOrSpan, (found) => {
    if (found === ']]') return ']&#93;';
    return /^\\?\|$/.test(found) ? '&#124;' : found;
  });
}
