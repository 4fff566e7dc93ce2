/** What a writer makes of an item, before it has its place. */
import type { ContentHtml } from '../../src/formats/content-html.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { XmlElement } from '../../src/formats/xml.ts';

/** The profiles of questions. */
export type QuestionProfile =
  | 'multiple_choice'
  | 'multiple_response'
  | 'true_false'
  | 'fib'
  | 'pattern_match'
  | 'essay';

/** A question without its identifier, points and metadata. */
export interface Question {
  readonly profile: QuestionProfile;
  readonly presentation: XmlElement;
  /** Absent where a person scores. */
  readonly processing?: XmlElement;
  readonly feedback: readonly XmlElement[];
}

/** What a writer needs beside the item. */
export interface QuestionContext {
  readonly html: ContentHtml;
  readonly report: ReportLoss;
}

/** What a cartridge can ask. */
export type QuestionTarget = ItemTarget<QuestionContext, Question>;
