/** What a writer makes of an item, before the parts that all questions share. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { ItemTarget, ItemWriter } from '../../src/formats/write-item.ts';
import type { XmlElement } from '../../src/formats/xml.ts';
import type { Content } from '../../src/model/index.ts';
import type { ItemHtml } from './item-html.ts';
import type { CanvasOptions } from './options.ts';
import type { CanvasProfile } from './profile.ts';

/** Feedback on one answer. */
export interface AnswerFeedback {
  /** The number of the answer; the feedback is `<number>_fb`. */
  readonly answer: string;
  /** When it is shown. */
  readonly test: XmlElement;
  readonly content: Content;
}

/** What of a question earns points; where it is absent, a response is right or wrong. */
export type ScoredBy = 'choices' | 'rows' | 'blanks' | 'categories' | 'whole';

/** The parts of a question that its type decides. */
export interface Question {
  /** Canvas's name of the type. */
  readonly type: string;
  /** Further fields of the metadata, in order. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly presentation: readonly XmlElement[];
  readonly presentationAttributes?: Readonly<Record<string, string>>;
  readonly answerFeedback?: readonly AnswerFeedback[];
  /** Absent: nothing is processed, not even feedback. */
  readonly scoring?: readonly XmlElement[];
  /** One condition tells right from wrong, so that feedback on wrong responses can follow it. */
  readonly hasVerdict?: boolean;
  readonly scoredBy?: ScoredBy;
  readonly extension?: XmlElement;
  /** Shown with the general feedback, after everything else of it. */
  readonly afterwards?: Content;
}

/** What a writer needs beside the item. */
export interface QuestionContext {
  readonly profile: CanvasProfile;
  readonly options: CanvasOptions;
  readonly html: ItemHtml;
  /** The material of the stem, with an addition after the last block. */
  readonly stem: (item: { readonly stem: Content }, addition?: string) => XmlElement;
  /** The number that names an answer, by its position in the item. */
  readonly number: (ordinal: number) => string;
  /** Width divided by height of an image beside the item, where that can be read. */
  readonly imageProportion: (url: string) => number | undefined;
  readonly report: ReportLoss;
}

/** Writes items of one shape as questions. */
export type QuestionWriter = ItemWriter<QuestionContext, Question>;

/** What a profile of Canvas can do. */
export type QuestionTarget = ItemTarget<QuestionContext, Question>;
