/** A question before it has its number and points, and what its writers are given. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Content } from '../../src/model/index.ts';

/** A piece of text behind a marker at the beginning of a line. */
export interface Field {
  /** `*a)`, `...`, `=`; a marker alone has no text. */
  readonly marker: string;
  /** Markdown on as many lines as it needs. */
  readonly text: string;
}

/** A question, or text between questions. */
export interface Question {
  readonly kind: 'question' | 'text';
  readonly title: string;
  /** Markdown. */
  readonly stem: string;
  /** Feedback, solution and answers, in their order. */
  readonly fields: readonly Field[];
}

/** What a writer needs beside the item. */
export interface QuestionContext {
  readonly markdown: (content: Content) => string;
  readonly report: ReportLoss;
}

/** What text2qti can ask. */
export type QuestionTarget = ItemTarget<QuestionContext, Question>;
