/** Shapes in words: `circle x,y r`, `rect x,y w,h`, `polygon x,y x,y x,y`. */
import type { Shape } from '../../model/index.ts';

/** A shape, or what is wrong and where (0-based offset into the text). */
export type ShapeReading =
  | { readonly ok: true; readonly shape: Shape; readonly label?: string }
  | {
      readonly ok: false;
      readonly message: string;
      readonly hint: string;
      readonly offset: number;
    };

/** Fractions are written with limited digits: edges may overshoot by this much. */
const tolerance = 1e-9;

const number = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?`;
const pair = String.raw`${number}\s*,\s*${number}`;
const grammars: Readonly<Record<Shape['kind'], RegExp>> = {
  circle: new RegExp(String.raw`^circle\s+(${pair})\s+(${number})(?=[\s:]|$)`),
  rect: new RegExp(String.raw`^rect\s+(${pair})\s+(${pair})(?=[\s:]|$)`),
  polygon: new RegExp(String.raw`^polygon((?:\s+${pair})+)(?=[\s:]|$)`),
};

/** Reads a shape; words behind its numbers, best after a colon, are its label. */
export function readShape(text: string): ShapeReading {
  for (const kind of ['circle', 'rect', 'polygon'] as const) {
    const match = grammars[kind].exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length).trim();
    const label = rest.replace(/^:\s*/, '');
    if (/^[-.,\d]/.test(rest)) {
      return fault(match[0].length + 1, `\`${rest}\` is too much for a ${kind}.`);
    }
    const shape = shapeOf(kind, match.slice(1).map(numbersIn));
    const problem = problemOf(shape);
    if (problem !== undefined) return fault(kind.length + 1, problem);
    return { ok: true, shape, ...(label !== '' && { label }) };
  }
  return fault(0, `\`${text.trim()}\` is no shape.`);
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

function shapeOf(kind: Shape['kind'], groups: readonly (readonly number[])[]): Shape {
  const [[x = 0, y = 0, ...more] = [], [first = 0, second = 0] = []] = groups;
  switch (kind) {
    case 'circle':
      return { kind, x, y, r: first };
    case 'rect':
      return { kind, x, y, width: first, height: second };
    case 'polygon':
      return { kind, points: pairsOf([x, y, ...more]) };
  }
}

function pairsOf(numbers: readonly number[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    pairs.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  }
  return pairs;
}

function numbersIn(text: string): number[] {
  return (text.match(new RegExp(number, 'g')) ?? []).map(Number);
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

function fault(offset: number, message: string): ShapeReading {
  return {
    ok: false,
    offset,
    message,
    hint: 'Write fractions of the image from 0 to 1: `circle 0.5,0.5 0.1`, `rect 0.1,0.2 0.3,0.4` (corner, size), `polygon 0,0 1,0 1,1`.',
  };
}
