/** Answers that a person marks on the paper before it is scanned. */
import type { Loss } from '../../../src/formats/loss.ts';
import { shown } from '../amc-scoring.ts';

/** Reported where an answer that has a key is not scored by scanning. */
export const markedByHand: Loss = {
  kind: 'degraded',
  field: 'scoring',
  reason: 'A person marks what is written, on the paper: only boxes are scanned.',
};

/** Lines to write on, with boxes for the points given. */
export function openAnswer(lines: number, points: number, isPartial: boolean): string {
  const levels = isPartial ? levelsOf(points) : [0];
  const boxes = levels.map(
    (level) => `\\wrongchoice[${shown(level)}]{${shown(level)}}\\scoring{${shown(level)}}`,
  );
  const full = `\\correctchoice[${shown(points)}]{${shown(points)}}\\scoring{${shown(points)}}`;
  return `\\AMCOpen{lines=${lines},lineheight=0.8cm}{${boxes.join('')}${full}}`;
}

/** Whole points where they are few, else quarters; without the full points. */
function levelsOf(points: number): readonly number[] {
  const steps = Number.isInteger(points) && points <= 10 ? points : 4;
  return Array.from({ length: steps }, (_, step) => (points * step) / steps);
}
