/** The contents of an item with what each of them is, and whether it tells the key. */
import { type ContentField, itemContents } from '../../content/item-contents.ts';
import type { Content, Item } from '../../model/index.ts';
import type { SecretPart } from './secret-text.ts';

/** A piece of content. */
export interface ItemPart {
  readonly part: SecretPart;
  readonly content: Content;
  /** Whether it is public only when the key is. */
  readonly isKey: boolean;
}

const parts: Readonly<Record<ContentField, readonly [part: SecretPart, isKey: boolean]>> = {
  stem: ['stem', false],
  choices: ['choice', false],
  headings: ['entry', false],
  targets: ['entry', false],
  hints: ['hint', false],
  'choices.feedback': ['rationale', true],
  sampleAnswer: ['sample answer', true],
  keys: ['back of the card', true],
  solution: ['solution', true],
  'feedback.general': ['feedback', true],
  'feedback.correct': ['feedback', true],
  'feedback.incorrect': ['feedback', true],
  rubric: ['rubric', true],
  notes: ['notes', true],
};

/** Every piece of content of the item, in reading order. */
export function itemParts(item: Item): readonly ItemPart[] {
  return itemContents(item).map(({ field, content }) => {
    const [part, isKey] = parts[field];
    return { part, content, isKey };
  });
}
