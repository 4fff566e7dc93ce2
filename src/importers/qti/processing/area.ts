/** Whether a point lies in an area given in pixels. */

/** Edges belong to an area. @see https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html#element10161 */
export function isInArea(
  { shape, coords }: { readonly shape: string; readonly coords: string },
  [x, y]: readonly [number, number],
): boolean {
  const numbers = coords.split(',').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  switch (shape) {
    case 'default':
      return true;
    case 'rect':
      return (
        x >= Math.min(a, c) && x <= Math.max(a, c) && y >= Math.min(b, d) && y <= Math.max(b, d)
      );
    case 'circle':
      return Math.hypot(x - a, y - b) <= c;
    case 'ellipse':
      return ((x - a) / c) ** 2 + ((y - b) / d) ** 2 <= 1;
    default:
      return isInPolygon(numbers, x, y);
  }
}

function isInPolygon(coords: readonly number[], x: number, y: number): boolean {
  let isInside = false;
  const count = Math.floor(coords.length / 2);
  for (let at = 0; at < count; at += 1) {
    const before = (at + count - 1) % count;
    const [x1 = 0, y1 = 0] = coords.slice(before * 2, before * 2 + 2);
    const [x2 = 0, y2 = 0] = coords.slice(at * 2, at * 2 + 2);
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
  }
  return isInside;
}
