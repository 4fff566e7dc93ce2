/** How Moodle grades markers on an image. */

import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../src/formats/xml-query.ts';

/** Each region that has its marker is right; `c1` holds `x,y;x,y …` of the markers of the first kind. */
export function gradeMarkers(
  question: XmlElement,
  response: Readonly<Record<string, string>>,
): number {
  const free = pointsOf(response.c1 ?? '');
  const drops = childElements(question, 'drop');
  const placed = free.length;
  let right = 0;
  for (const drop of drops) {
    const index = free.findIndex((point) => isInside(drop, point));
    if (index === -1) continue;
    free.splice(index, 1);
    right += 1;
  }
  return right / Math.max(drops.length, placed);
}

type Point = readonly [x: number, y: number];

function isInside(drop: XmlElement, [x, y]: Point): boolean {
  const corners = pointsOf(textAt(drop, 'coords'));
  const [[left, top] = [0, 0], [a, b] = [0, 0]] = corners;
  switch (textAt(drop, 'shape')) {
    case 'circle':
      return Math.hypot(x - left, y - top) <= a;
    case 'rectangle':
      return x >= left && x <= left + a && y >= top && y <= top + b;
    default:
      return crossings(corners, x, y) % 2 === 1;
  }
}

function crossings(corners: readonly Point[], x: number, y: number): number {
  return corners.filter(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  }).length;
}

function pointsOf(text: string): Point[] {
  const pairs = text === '' ? [] : text.split(';');
  return pairs.map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });
}

function textAt(element: XmlElement, name: string): string {
  const found = elementAt(element, name);
  return found ? textOf(found).trim() : '';
}
