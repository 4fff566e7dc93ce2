/** `ordering`: entries in key order. */

import { orderAnswer } from '../../answer/order-answer.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { readCombinedFeedback } from '../combined-feedback.ts';
import { answersOf, fieldOf, type QuestionElement } from '../question-element.ts';

/** The ways of grading that an item has too, by name and by number. */
const allOrNothing = /^(?:ALL_OR_NOTHING|-1)$/i;
const byPosition = /^(?:ABSOLUTE_POSITION|0|)$/i;

/** Grading by neighbours or longest run has no counterpart; it becomes grading by position. */
export function readOrdering(question: QuestionElement): TypeReading | undefined {
  const { element, report } = question;
  const contents = answersOf(question)
    .toSorted((left, right) => left.fraction - right.fraction)
    .map(({ content }) => content);
  const answer = orderAnswer(contents, report);
  if (!answer) return undefined;
  const grading = fieldOf(element, 'gradingtype');
  if (!allOrNothing.test(grading) && !byPosition.test(grading)) {
    report('import-scoring-changed', 'Each entry at its own place earns an equal share now.');
  }
  if (/^(?:RANDOM|CONTIGUOUS|[12])$/i.test(fieldOf(element, 'selecttype'))) {
    report('import-part-dropped', 'All entries are shown now; some of them were drawn.');
  }
  return {
    ...answer,
    feedback: readCombinedFeedback(question),
    metadata: allOrNothing.test(grading) ? {} : { scoring: 'partial' },
  };
}
