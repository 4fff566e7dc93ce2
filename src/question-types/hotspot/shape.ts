/** Shapes in words: `circle x,y r`, `rect x,y w,h`, `polygon x,y x,y x,y`. */
import type { Shape } from '../../model/index.ts';

/** A shape, or what is wrong and where (0-based offset into the text). */
export type ShapeReading =
  | { readonly ok: true; readonly shape: Shape }
  | {
      readonly ok: false;
      readonly message: string;
      readonly hint: string;
      readonly offset: number;
    };

/** Fractions are written with limited digits: edges may overshoot by this much. */
const tolerance = 1e-9;

/** Reads a shape. */
export function readShape(text: string): ShapeReading {
  const words = [...text.matchAll(/[^\s,]+(?:\s*,\s*[^\s,]+)*,?/g)];
  const [name, ...rest] = words;
  const offset = name?.index ?? 0;
  const points = rest.map((match) => match[0].split(',').map((part) => toNumber(part)));
  for (const [index, numbers] of points.entries()) {
    if (numbers.some((number) => number === undefined)) {
      const word = rest[index];
      return fault(word?.index ?? 0, `\`${word?.[0] ?? ''}\` is no pair of numbers.`);
    }
  }
  const numbers = points.map((point) => point.map((number) => number ?? 0));
  const shape = shapeOf(name?.[0] ?? '', numbers);
  if (!shape) return fault(offset, `\`${text.trim()}\` is no shape.`);
  const problem = problemOf(shape);
  return problem === undefined ? { ok: true, shape } : fault(rest[0]?.index ?? offset, problem);
}

/** The shape as `readShape` reads it. */
export function printShape(shape: Shape): string {
  switch (shape.kind) {
    case 'circle':
      return `circle ${shape.x},${shape.y} ${shape.r}`;
    case 'rect':
      return `rect ${shape.x},${shape.y} ${shape.width},${shape.height}`;
    case 'polygon':
      return `polygon ${shape.points.map(([x, y]) => `${x},${y}`).join(' ')}`;
  }
}

function shapeOf(name: string, numbers: readonly (readonly number[])[]): Shape | undefined {
  const [first = [], second = []] = numbers;
  const [x = 0, y = 0] = first;
  const sizes = numbers.map((one) => one.length).join(' ');
  if (name === 'circle' && sizes === '2 1') {
    return { kind: 'circle', x, y, r: second[0] ?? 0 };
  }
  if (name === 'rect' && sizes === '2 2') {
    return { kind: 'rect', x, y, width: second[0] ?? 0, height: second[1] ?? 0 };
  }
  if (name === 'polygon' && numbers.length > 0 && numbers.every((one) => one.length === 2)) {
    return { kind: 'polygon', points: numbers.map(([px = 0, py = 0]) => [px, py] as const) };
  }
  return undefined;
}

function problemOf(shape: Shape): string | undefined {
  const isInside = (value: number) => value >= -tolerance && value <= 1 + tolerance;
  switch (shape.kind) {
    case 'circle':
      if (!isInside(shape.x) || !isInside(shape.y)) return 'The centre is outside the image.';
      return shape.r > 0 && shape.r <= 1 ? undefined : 'The radius is not between 0 and 1.';
    case 'rect':
      if (!(shape.width > 0 && shape.height > 0)) return 'The rectangle has no size.';
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height].every(isInside)
        ? undefined
        : 'The rectangle reaches outside the image.';
    case 'polygon':
      if (shape.points.length < 3) return 'A polygon has at least three corners.';
      return shape.points.flat().every(isInside)
        ? undefined
        : 'A corner of the polygon is outside the image.';
  }
}

function toNumber(text: string): number | undefined {
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

function fault(offset: number, message: string): ShapeReading {
  return {
    ok: false,
    offset,
    message,
    hint: 'Write fractions of the image from 0 to 1: `circle 0.5,0.5 0.1`, `rect 0.1,0.2 0.3,0.4` (corner, size), `polygon 0,0 1,0 1,1`.',
  };
}
