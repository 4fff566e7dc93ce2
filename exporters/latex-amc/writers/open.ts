/** Answers that a person marks on the paper before it is scanned. */
import { shown } from '../amc-scoring.ts';

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
