/** A question of QTI 1.2 on its way to an item. */
import type { XmlElement } from '../../formats/xml.ts';
import type {
  Content,
  Feedback,
  Interaction,
  QuestionTypeName,
  Reference,
  ScoringPolicy,
} from '../../model/index.ts';
import type { Condition } from './conditions.ts';
import type { ContentReader, Report } from './content-reader.ts';
import type { QuestionFeedback } from './question-feedback.ts';
import type { Response } from './response.ts';

/** What the source says, taken apart. */
export interface Question {
  readonly element: XmlElement;
  readonly ident: string;
  readonly title: string;
  /** Fields of the metadata by label. */
  readonly fields: ReadonlyMap<string, string>;
  readonly presentation: XmlElement;
  /** HTML of the stem, without what belongs to a response. */
  readonly stemHtml: string;
  readonly responses: readonly Response[];
  readonly conditions: readonly Condition[];
  readonly feedback: QuestionFeedback;
  readonly text: ContentReader;
  readonly report: Report;
  /** Whether choices without a statement keep their order: New Quizzes says where they do not. */
  readonly statesShuffle: boolean;
  /** Of all its texts, where it is stated. */
  readonly language?: string;
}

/** The part of an item that depends on what is asked for. */
export interface QuestionReading {
  readonly type: QuestionTypeName;
  readonly interactions: readonly Interaction[];
  /** The stem where it is not simply the text of the question. */
  readonly stem?: Content;
  /** Set when the key is missing or in doubt: the item has to be looked at before use. */
  readonly isDraft?: true;
  readonly scoring?: ScoringPolicy;
  readonly shuffle?: false;
  readonly fixed?: readonly string[];
  readonly feedback?: Feedback;
  /** Paragraphs for instructors. */
  readonly notes?: Content;
  readonly references?: readonly Reference[];
}

/** Reads questions of one kind; undefined, reported, when there is nothing to ask. */
export type QuestionReader = (question: Question) => QuestionReading | undefined;

/** Says that there is no key. */
export function reportNoKey({ report }: Question): void {
  report('import-answer-missing', 'The question has no answer.', {
    hint: 'Write the key into the item and remove `status: draft`.',
    field: 'answer',
  });
}

/** Says that the question was left out since a part of its key is missing. */
export function reportIncomplete({ report }: Question): void {
  report('import-item-unreadable', 'The question has a part whose answer is not given.', {
    hint: 'Complete it in the source and import again.',
    field: 'answer',
  });
}
