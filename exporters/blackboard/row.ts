/** A question as a row of fields, and what its writers are given. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Content } from '../../src/model/index.ts';

/** The kind of question, its text, then what the kind wants; no field has a tab or line break. */
export type Row = readonly string[];

/** What a writer needs beside the item. */
export interface RowContext {
  /** Content as one field of HTML. */
  readonly html: (content: Content) => string;
  /** The same where `[name]` stands for a gap and nothing else does. */
  readonly gapHtml: (content: Content) => string;
  readonly report: ReportLoss;
}

/** What one kind of course reads. */
export type RowTarget = ItemTarget<RowContext, Row>;
