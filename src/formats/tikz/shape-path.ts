/** The shapes of SVG as path data. */
import { lengthOf } from './svg-style.ts';

/** Path data of an element; undefined when it is no shape. */
export function shapePath(
  name: string,
  attributes: Readonly<Record<string, string>>,
): string | undefined {
  const at = (key: string): number => lengthOf(attributes[key]) ?? 0;
  switch (name) {
    case 'path':
      return attributes.d ?? '';
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'polyline':
      return pointsPath(attributes.points);
    case 'polygon': {
      const path = pointsPath(attributes.points);
      return path === '' ? '' : `${path}Z`;
    }
    case 'rect':
      return rectPath(attributes, at);
    case 'circle':
      return ellipsePath(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipsePath(at('cx'), at('cy'), at('rx'), at('ry'));
    default:
      return undefined;
  }
}

function pointsPath(points = ''): string {
  const numbers = points.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? [];
  return numbers.length < 4 ? '' : `M${numbers.slice(0, numbers.length & ~1).join(' ')}`;
}

function rectPath(
  attributes: Readonly<Record<string, string>>,
  at: (key: string) => number,
): string {
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  const rx = Math.min(lengthOf(attributes.rx) ?? at('ry'), width / 2);
  const ry = Math.min(lengthOf(attributes.ry) ?? at('rx'), height / 2);
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return (
    `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}` +
    `h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}Z`
  );
}

function ellipsePath(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  const half = (dx: number): string => `a${rx} ${ry} 0 0 1 ${dx} 0`;
  return `M${cx - rx} ${cy}${half(2 * rx)}${half(-2 * rx)}Z`;
}
