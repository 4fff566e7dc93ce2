/** Elements that many types of questions have. */
import { element, type XmlElement } from '../../src/formats/xml.ts';
import type { Item } from '../../src/model/index.ts';
import type { WriteContext } from './write-context.ts';

/** An element with a value. */
export function field(name: string, value: string | number): XmlElement {
  return element(name, {}, String(value));
}

/** Feedback on right and wrong responses; what is right in part is not right. */
export function combinedFeedback(item: Item, { text }: WriteContext): readonly XmlElement[] {
  const { correct, incorrect } = item.feedback;
  return [
    text('correctfeedback', correct),
    text('partiallycorrectfeedback', incorrect),
    text('incorrectfeedback', incorrect),
  ];
}

/** The hints, shown after wrong tries. */
export function hintElements({ hints }: Item, { text }: WriteContext): readonly XmlElement[] {
  return hints.map((hint) => text('hint', hint));
}

/** Reports hints and feedback on right and wrong responses where a type has no place for them. */
export function reportWithoutPlace(
  item: Item,
  { report }: WriteContext,
  ...fields: readonly ('hints' | 'feedback.correct' | 'feedback.incorrect' | 'notes')[]
): void {
  const present = {
    hints: item.hints.length > 0,
    'feedback.correct': item.feedback.correct !== undefined,
    'feedback.incorrect': item.feedback.incorrect !== undefined,
    notes: item.notes !== undefined,
  };
  const reasons = {
    hints: 'Questions of this type have no hints.',
    'feedback.correct': 'Questions of this type have no feedback on right responses.',
    'feedback.incorrect': 'Questions of this type have no feedback on wrong responses.',
    notes: 'Only essays have a text for graders.',
  };
  for (const name of fields) {
    if (present[name]) report({ kind: 'omitted', field: name, reason: reasons[name] });
  }
}

/** Whether choices are shown in any order; a choice that keeps its place keeps all in theirs. */
export function isShuffled({ shuffle, fixed }: Item, { report }: WriteContext): boolean {
  if (shuffle && fixed.length > 0) {
    const reason = 'The choices keep their order, since no choice can keep its place alone.';
    report({ kind: 'degraded', field: 'shuffle', reason });
  }
  return shuffle && fixed.length === 0;
}
