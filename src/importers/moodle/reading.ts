/** What reading a question of Moodle yields, whatever notation it came in. */
import type {
  AuthoredMetadata,
  Content,
  Feedback,
  Interaction,
  QuestionTypeName,
  RubricCriterion,
} from '../../model/index.ts';

/** An answer with its share of the points. */
export interface MoodleAnswer {
  /** Percent. */
  readonly fraction: number;
  /** As it stands in the source, trimmed. */
  readonly text: string;
  /** The text read in its format. */
  readonly content: Content;
  readonly feedback: Content;
  /** Of numbers, as written. */
  readonly tolerance?: string;
}

/** The part of an item that depends on the type of question. */
export interface TypeReading {
  readonly type: QuestionTypeName;
  readonly interactions: readonly Interaction[];
  /** Puts marks of variables into other texts of the question. */
  readonly markText?: (text: string) => string;
  /** Where the answers are part of the text. */
  readonly stem?: Content;
  readonly feedback?: Feedback;
  readonly rubric?: readonly RubricCriterion[];
  /** What an item has no other place for. */
  readonly notes?: Content;
  readonly metadata?: Pick<AuthoredMetadata, 'shuffle' | 'scoring' | 'points'>;
  /** The key is missing or in doubt. */
  readonly isDraft?: boolean;
}
