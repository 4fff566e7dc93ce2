/** The sides of a note as the part of an item that its type decides. */

import { contentToText } from '../../content/to-text.ts';
import { visitContent } from '../../content/walk.ts';
import type { Content, Interaction, QuestionTypeName } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { gapMark } from '../html/marks.ts';
import type { FieldReader } from './field-reader.ts';
import type { NoteSides } from './note-sides.ts';
import { type ClozePiece, splitCloze } from './split-cloze.ts';

/** What is asked and what is right. */
export interface SidesReading {
  readonly type: QuestionTypeName;
  readonly stem: Content;
  readonly interactions: readonly Interaction[];
  /** What the back of a note says that is no answer. */
  readonly solution: Content;
  /** The answer is missing. */
  readonly isDraft?: boolean;
}

/** Two sides, a text to type, or a text with gaps. */
export function readSides(
  sides: NoteSides,
  reader: FieldReader,
  report: ReportFinding,
): SidesReading {
  switch (sides.kind) {
    case 'cloze':
      return readCloze(sides, reader, report);
    case 'typed':
      return readTyped(sides, reader, report);
    case 'recall':
      return readRecall(sides, reader, report);
    case 'open':
      return {
        type: 'essay',
        stem: reader.read(sides.front),
        interactions: [{ kind: 'extended-text', id: 'response' }],
        solution: [],
      };
  }
}

function readRecall(
  { front, back }: NoteSides,
  { read }: FieldReader,
  report: ReportFinding,
): SidesReading {
  const answer = read(back);
  if (answer.length === 0) reportNoAnswer(report);
  return {
    type: 'flashcard',
    stem: read(front),
    interactions: [{ kind: 'recall', id: 'response', back: answer }],
    solution: [],
    ...(answer.length === 0 && { isDraft: true }),
  };
}

function readTyped(sides: NoteSides, reader: FieldReader, report: ReportFinding): SidesReading {
  const { answer = '', back, front } = sides;
  const value = typeable(reader.read(answer));
  if (value === undefined) {
    return readRecall({ kind: 'recall', front, back: `${answer}<br><br>${back}` }, reader, report);
  }
  if (value === '') reportNoAnswer(report);
  return {
    type: 'short-answer',
    stem: reader.read(front),
    interactions: [
      {
        kind: 'text-entry',
        id: 'response',
        keys: value === '' ? [] : [{ kind: 'literal', value }],
      },
    ],
    solution: reader.read(back),
    ...(value === '' && { isDraft: true }),
  };
}

function readCloze(
  { front, back }: NoteSides,
  reader: FieldReader,
  report: ReportFinding,
): SidesReading {
  const pieces = splitCloze(front);
  const answers: string[] = [];
  const marked = pieces.map((piece) => {
    if (piece.kind === 'text') return piece.html;
    answers.push(typeable(reader.read(piece.html)) ?? '');
    const hint = piece.hint === undefined ? '' : ` (${piece.hint})`;
    return gapMark(`gap-${answers.length}`) + hint;
  });
  const stem = reader.read(marked.join(''));
  const isWhole = gapsIn(stem) === answers.map((_, index) => `gap-${index + 1}`).join(' ');
  if (answers.length === 0 || answers.includes('') || !isWhole) {
    return readAsSides(pieces, back, reader, report);
  }
  return {
    type: 'cloze',
    stem,
    interactions: answers.map((value, index) => ({
      kind: 'text-entry',
      id: `gap-${index + 1}`,
      keys: [{ kind: 'literal', value }],
    })),
    solution: reader.read(back),
  };
}

/** Gaps in or around formulas and pictures cannot be typed: the text with and without them. */
function readAsSides(
  pieces: readonly ClozePiece[],
  back: string,
  reader: FieldReader,
  report: ReportFinding,
): SidesReading {
  report(
    'import-part-dropped',
    'A gap holds a formula or picture, which cannot be typed: it becomes a card with two sides.',
    'Rewrite it if the gaps matter.',
  );
  const front = pieces.map((piece) =>
    piece.kind === 'text' ? piece.html : `[${piece.hint ?? '…'}]`,
  );
  const whole = pieces.map(({ html }) => html).join('');
  const answer = back.trim() === '' ? whole : `${whole}<br><br>${back}`;
  return readRecall({ kind: 'recall', front: front.join(''), back: answer }, reader, report);
}

function gapsIn(stem: Content): string {
  const gaps: string[] = [];
  visitContent(stem, (node) => {
    if (node.type === 'gap') gaps.push(node.interaction);
  });
  return gaps.join(' ');
}

/** The words of an answer; undefined where it is more than words. */
function typeable(content: Content): string | undefined {
  let isText = content.length < 2;
  visitContent(content, ({ type }) => {
    if (/^(?:math|inlineMath|image|figure|element|table|list|gap|code)$/.test(type)) isText = false;
  });
  return isText ? contentToText(content).replace(/\s+/g, ' ').trim() : undefined;
}

function reportNoAnswer(report: ReportFinding): void {
  report(
    'import-answer-missing',
    'The note has no answer.',
    'Write it into the item and remove `status: draft`.',
  );
}
