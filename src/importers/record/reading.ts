/** What reading the answer of a record yields. */
import type { Content, Interaction, QuestionTypeName } from '../../model/index.ts';

/** The part of an item that depends on what is asked for. */
export interface AnswerReading {
  readonly type: QuestionTypeName;
  readonly interactions: readonly Interaction[];
  /** The stem where the answer is part of it: a text with gaps. */
  readonly stem?: Content;
  /** Set when the key is missing or in doubt: the item has to be looked at before use. */
  readonly isDraft?: true;
}
