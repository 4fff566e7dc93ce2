/** `ordering`: entries in key order. */
import { readCombinedFeedback } from '../combined-feedback.ts';
import { answersOf, fieldOf, type QuestionElement } from '../question-element.ts';
import type { TypeReading } from '../reading.ts';

/** The ways of grading that an item has too, by name and by number. */
const allOrNothing = /^(?:ALL_OR_NOTHING|-1)$/i;
const byPosition = /^(?:ABSOLUTE_POSITION|0|)$/i;

/** Grading by neighbours or longest run has no counterpart; it becomes grading by position. */
export function readOrdering(question: QuestionElement): TypeReading | undefined {
  const { element, report } = question;
  const entries = answersOf(question)
    .filter(({ content }) => content.length > 0)
    .toSorted((left, right) => left.fraction - right.fraction)
    .map(({ content }, index) => ({ id: `o${index + 1}`, content }));
  if (entries.length < 2) {
    report('import-item-unreadable', 'There are fewer than two entries to put in order.');
    return undefined;
  }
  const grading = fieldOf(element, 'gradingtype');
  if (!allOrNothing.test(grading) && !byPosition.test(grading)) {
    report('import-scoring-changed', 'Each entry at its own place earns an equal share now.');
  }
  if (/^(?:RANDOM|CONTIGUOUS|[12])$/i.test(fieldOf(element, 'selecttype'))) {
    report('import-part-dropped', 'All entries are shown now; some of them were drawn.');
  }
  return {
    type: 'ordering',
    interactions: [{ kind: 'order', id: 'response', entries }],
    feedback: readCombinedFeedback(question),
    metadata: allOrNothing.test(grading) ? {} : { scoring: 'partial' },
  };
}
