/** One row as an item. */
import type { ImportedItem } from '../../formats/importer.ts';
import type { Content } from '../../model/index.ts';
import { answerNote } from '../answer/answer-note.ts';
import type { ReadAnswer, ReportFinding } from '../answer/read-answer.ts';
import { contentOf } from '../answer/report-to.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { readMarkup } from '../text/read-markup.ts';
import { readFillIn, readJumbledSentence } from './read-gaps.ts';
import { readChoices, readMatch, readOrder, readTruth } from './read-lists.ts';
import { readEssay, readNumber, readQuizBowl, readTexts, readUpload } from './read-texts.ts';
import type { BlackboardRow } from './split-rows.ts';

/** What a row is read as; the stem where gaps are part of it. */
export interface ReadRow extends ReadAnswer {
  readonly stem?: Content;
}

/** What the reader of a kind is given. */
export interface RowSource {
  /** The text of the question as it is in the file. */
  readonly text: string;
  /** The fields behind it. */
  readonly rest: readonly string[];
  readonly content: (field: string) => Content;
  readonly report: ReportFinding;
}

type RowReader = (source: RowSource) => ReadRow | undefined;

const readers: ReadonlyMap<string, RowReader> = new Map<string, RowReader>([
  ['MC', (source) => readChoices(source, 'single')],
  ['MA', (source) => readChoices(source, 'multiple')],
  ['TF', readTruth],
  ['ESS', readEssay],
  ['SR', readEssay],
  ['FIL', readUpload],
  ['FIB', readTexts],
  ['NUM', readNumber],
  ['ORD', readOrder],
  ['MAT', readMatch],
  ['FIB_PLUS', readFillIn],
  ['JUMBLED_SENTENCE', readJumbledSentence],
  ['QUIZ_BOWL', readQuizBowl],
]);

/** Whether rows may begin with this. */
export function isRowKind(kind: string): boolean {
  return readers.has(kind) || kind === 'OP';
}

/** The item; undefined, reported, where it cannot be one. */
export function readRow(
  { kind, fields: [text = '', ...rest] }: BlackboardRow,
  file: string,
  origin: string,
  report: ReportFinding,
): ImportedItem | undefined {
  const content = (field: string): Content => contentOf(readMarkup(field), report);
  const reader = readers.get(kind);
  if (!reader) {
    if (kind === 'OP') {
      const message = 'An opinion on a scale has no answer that could be right.';
      report('import-type-unsupported', message, 'Ask it in a survey.');
    } else {
      const message = `A row begins with ${kind.slice(0, 40)}, which names no kind of question.`;
      report(
        'import-type-unknown',
        message,
        'Rows begin with MC, MA, TF, ESS, FIB, NUM and so on.',
      );
    }
    return undefined;
  }
  const stem = content(text);
  if (stem.length === 0) {
    report('import-text-missing', 'The row has no question.');
    return undefined;
  }
  const answer = reader({ text, rest, content, report });
  return (
    answer &&
    newImportedItem({
      type: answer.type,
      stem: answer.stem ?? stem,
      interactions: answer.interactions,
      ...(answer.isDraft && { metadata: { status: 'draft' }, notes: answerNote(...rest) }),
      file,
      origin,
    })
  );
}
