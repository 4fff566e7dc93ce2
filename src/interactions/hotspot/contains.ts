/** Whether a point lies in a shape. */
import type { Shape } from '../../model/index.ts';

/** A point in fractions (0 to 1) of the image's width and height. */
export interface ImagePoint {
  readonly x: number;
  readonly y: number;
}

/** Edges belong to a shape, so that a click on the line counts. */
const hair = 1e-9;

/**
 * Whether the point is inside or on the edge.
 * @param proportion width of the image divided by its height: the radius of a circle is a fraction
 *   of the width, so how far it reaches up and down depends on it
 */
export function containsPoint(shape: Shape, point: ImagePoint, proportion: number): boolean {
  switch (shape.kind) {
    case 'circle':
      return Math.hypot(point.x - shape.x, (point.y - shape.y) / proportion) <= shape.r + hair;
    case 'rect':
      return (
        isBetween(point.x, shape.x, shape.x + shape.width) &&
        isBetween(point.y, shape.y, shape.y + shape.height)
      );
    case 'polygon':
      return isInPolygon(shape.points, point);
  }
}

/** On an edge, or crossed an odd number of times by a ray to the right. */
function isInPolygon(corners: readonly (readonly [number, number])[], point: ImagePoint): boolean {
  let isInside = false;
  let previous = corners.at(-1);
  for (const corner of corners) {
    if (previous && isOnEdge(previous, corner, point)) return true;
    if (previous && crosses(previous, corner, point)) isInside = !isInside;
    previous = corner;
  }
  return isInside;
}

function crosses(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { x, y }: ImagePoint,
): boolean {
  if (y1 > y === y2 > y) return false;
  return x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

function isOnEdge(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { x, y }: ImagePoint,
): boolean {
  const area = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (Math.abs(area) > hair * Math.max(length, hair)) return false;
  return (
    isBetween(x, Math.min(x1, x2), Math.max(x1, x2)) &&
    isBetween(y, Math.min(y1, y2), Math.max(y1, y2))
  );
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low - hair && value <= high + hair;
}
