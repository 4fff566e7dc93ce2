/** A question as rows, and what its writers are given. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Content } from '../../src/model/index.ts';

/** Cells of one line. */
export type Row = readonly string[];

/** All lines of a question. */
export type Question = readonly Row[];

/** What stands behind `NewQuestion`. */
export type QuestionKind = 'WR' | 'SA' | 'M' | 'MC' | 'TF' | 'MS' | 'O';

/** What a writer needs beside the item. */
export interface QuestionContext {
  /** A text and what its format is: empty for plain text, else `HTML`. */
  readonly cells: (content: Content) => readonly [text: string, format: '' | 'HTML'];
  readonly report: ReportLoss;
}

/** What Brightspace's table can hold. */
export type QuestionTarget = ItemTarget<QuestionContext, Question>;
