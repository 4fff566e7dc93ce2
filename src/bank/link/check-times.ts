/** Checks that the times of an assessment follow each other. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Assessment, AssessmentSettings, Diagnostic } from '../../model/index.ts';
import type { AssessmentReading } from '../read-assessment.ts';

/** Pairs of settings of which the first comes before the second. */
const order = [
  ['availableFrom', 'dueAt'],
  ['dueAt', 'availableUntil'],
  ['availableFrom', 'availableUntil'],
  ['showCorrectAnswersFrom', 'showCorrectAnswersUntil'],
] as const satisfies readonly (readonly [keyof AssessmentSettings, keyof AssessmentSettings])[];

/** One finding for each pair in the wrong order; a day that the calendar lacks is in none. */
export function checkTimes(
  { settings }: Assessment,
  place: AssessmentReading['place'],
): Diagnostic[] {
  return order.flatMap(([earlier, later]) => {
    const [from, to] = [settings[earlier], settings[later]];
    if (from === undefined || to === undefined) return [];
    if (Date.parse(from) <= Date.parse(to)) return [];
    return diagnostic('assessment-times', {
      message: `${later} (${to}) comes before ${earlier} (${from}).`,
      hint: 'Put the two times in order; mind their offsets.',
      place: place(['settings', later]),
    });
  });
}
