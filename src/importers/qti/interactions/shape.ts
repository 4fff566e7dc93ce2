/** Regions in pixels become regions in fractions of the picture. */
import type { Shape } from '../../../model/index.ts';
import type { ImageSize } from './image-size.ts';

/** Corners of the polygon that an ellipse becomes. */
const corners = 24;

/** The shape; undefined for one that is none, such as `default`. */
export function readShape(shape: string, coords: string, size: ImageSize): Shape | undefined {
  const numbers = coords.split(/[\s,]+/).flatMap((text) => (text === '' ? [] : [Number(text)]));
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const x = (value: number) => fraction(value, size.width);
  const y = (value: number) => fraction(value, size.height);
  switch (shape) {
    case 'circle':
      return numbers.length < 3 ? undefined : { kind: 'circle', x: x(a), y: y(b), r: x(c) };
    case 'rect': {
      if (numbers.length < 4) return undefined;
      const [left, right] = [Math.min(x(a), x(c)), Math.max(x(a), x(c))];
      const [top, bottom] = [Math.min(y(b), y(d)), Math.max(y(b), y(d))];
      return {
        kind: 'rect',
        x: left,
        y: top,
        width: rounded(right - left),
        height: rounded(bottom - top),
      };
    }
    case 'ellipse':
      return numbers.length < 4
        ? undefined
        : {
            kind: 'polygon',
            points: Array.from({ length: corners }, (_, at) => {
              const angle = (2 * Math.PI * at) / corners;
              return [x(a + c * Math.cos(angle)), y(b + d * Math.sin(angle))] as const;
            }),
          };
    case 'poly':
      return polygon(numbers, x, y);
    default:
      return undefined;
  }
}

function polygon(
  numbers: readonly number[],
  x: (value: number) => number,
  y: (value: number) => number,
): Shape | undefined {
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push([x(numbers[at] ?? 0), y(numbers[at + 1] ?? 0)]);
  }
  const [first] = points;
  const last = points.at(-1);
  // Some programs repeat the first corner to close the shape.
  if (points.length > 3 && first?.join() === last?.join()) points.pop();
  return points.length < 3 ? undefined : { kind: 'polygon', points };
}

/** Within the picture: regions may be drawn a little over its edge. */
function fraction(value: number, whole: number): number {
  return rounded(Math.min(1, Math.max(0, value / whole)));
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
