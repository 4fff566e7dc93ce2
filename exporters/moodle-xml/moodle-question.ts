/** What a writer makes of an item; what all questions have is added to it. */
import type { XmlElement } from '../../src/formats/xml.ts';
import type { Content, Item } from '../../src/model/index.ts';
import type { TextSettings, WriteContext } from './write-context.ts';

/** The part of a question that depends on its type. */
export interface MoodleQuestion {
  /** The type of question: `multichoice`. */
  readonly type: string;
  readonly children: readonly XmlElement[];
  /** The text, where it is not simply the stem. */
  readonly stem?: Content;
  readonly settings?: TextSettings;
  /** Share of the points for each further try; a third where it is absent. */
  readonly penalty?: string;
  /** Absent: those of the item; null where Moodle computes them. */
  readonly points?: number | null;
}

/** Writes items of one shape. */
export type QuestionWriter = (item: Item, context: WriteContext) => MoodleQuestion;
