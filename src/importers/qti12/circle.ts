/** Circles that our own exports write as polygons. */
import type { Shape } from '../../model/index.ts';

/** Corners of the polygon that stands for a circle. */
const corners = 36;

/** The circle whose polygon this is, to five decimals; undefined when it is another polygon. */
export function circleOf(
  points: readonly (readonly [number, number])[],
  proportion: number,
): Shape | undefined {
  const [first, opposite] = [points[0], points[corners / 2]];
  if (points.length !== corners || !first || !opposite) return undefined;
  const x = rounded((first[0] + opposite[0]) / 2);
  const y = rounded((first[1] + opposite[1]) / 2);
  const r = rounded((first[0] - opposite[0]) / 2);
  const isCircle = points.every(([left, top], index) => {
    const angle = (2 * Math.PI * index) / corners;
    return (
      Math.abs(left - (x + r * Math.cos(angle))) < 3e-5 &&
      Math.abs(top - (y + r * proportion * Math.sin(angle))) < 3e-5
    );
  });
  return isCircle && r > 0 ? { kind: 'circle', x, y, r } : undefined;
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
