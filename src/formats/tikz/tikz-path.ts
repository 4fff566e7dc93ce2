/** Path data of SVG as a path of TikZ. */
import svgPath from 'svgpath';

/** A point in the units of the whole drawing. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** A path with all transformations applied. */
export interface DrawnPath {
  /** Empty when nothing is drawn. */
  readonly tikz: string;
  /** The first and last points with the directions there, in degrees, as SVG counts them. */
  readonly start?: DrawnPoint & { readonly angle: number };
  readonly end?: DrawnPoint & { readonly angle: number };
}

/** @param transform as the attribute writes it, outermost first */
export function tikzPath(data: string, transform: string): DrawnPath {
  const parts: string[] = [];
  const trace: DrawnPoint[] = [];
  let first: DrawnPoint = { x: 0, y: 0 };
  const path = svgPath(data).transform(transform).abs().unshort().unarc();
  path.iterate((segment, _, x, y) => {
    const [command, ...rest] = segment;
    const numbers = rest.map(Number);
    const point = (at: number): DrawnPoint => ({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 });
    switch (command) {
      case 'M':
        first = point(0);
        parts.push(shown(first));
        trace.push(first);
        break;
      case 'L':
        parts.push(`-- ${shown(point(0))}`);
        trace.push(point(0));
        break;
      case 'H':
      case 'V': {
        const end = command === 'H' ? { x: numbers[0] ?? 0, y } : { x, y: numbers[0] ?? 0 };
        parts.push(`-- ${shown(end)}`);
        trace.push(end);
        break;
      }
      case 'C':
        parts.push(curve(point(0), point(2), point(4)));
        trace.push(point(0), point(2), point(4));
        break;
      case 'Q': {
        const control = point(0);
        const end = point(2);
        parts.push(curve(towards({ x, y }, control), towards(end, control), end));
        trace.push(control, end);
        break;
      }
      case 'Z':
      case 'z':
        parts.push('-- cycle');
        trace.push(first);
        break;
      default:
        break;
    }
  });
  if (parts.length < 2) return { tikz: '' };
  const steps = trace.filter((point, at) => at === 0 || distance(point, trace[at - 1]) > 1e-6);
  const start = directed(steps[0], steps[0], steps[1]);
  const end = directed(steps.at(-1), steps.at(-2), steps.at(-1));
  return { tikz: parts.join(' '), ...(start && { start }), ...(end && { end }) };
}

/** How much longer lengths become by a transformation, apart from directions. */
export function scaleOf(transform: string): number {
  const corners: number[] = [];
  svgPath('M0 0L1 0L1 1')
    .transform(transform)
    .abs()
    .iterate(([, x, y]) => {
      corners.push(Number(x), Number(y));
    });
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = corners;
  return Math.sqrt(Math.abs((bx - ax) * (cy - by) - (cx - bx) * (by - ay)));
}

/** A number for TikZ, to a hundredth of a pixel. */
export function tikzNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}

function directed(
  at: DrawnPoint | undefined,
  from: DrawnPoint | undefined,
  to: DrawnPoint | undefined,
): (DrawnPoint & { readonly angle: number }) | undefined {
  if (!at || !from || !to) return undefined;
  return { ...at, angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI };
}

function distance(point: DrawnPoint, other: DrawnPoint | undefined): number {
  return other ? Math.hypot(point.x - other.x, point.y - other.y) : Number.POSITIVE_INFINITY;
}

/** Two thirds of the way from an end to the control point: a quadratic curve as a cubic one. */
function towards(end: DrawnPoint, control: DrawnPoint): DrawnPoint {
  return {
    x: end.x + (2 / 3) * (control.x - end.x),
    y: end.y + (2 / 3) * (control.y - end.y),
  };
}

function curve(one: DrawnPoint, two: DrawnPoint, end: DrawnPoint): string {
  return `.. controls ${shown(one)} and ${shown(two)} .. ${shown(end)}`;
}

function shown({ x, y }: DrawnPoint): string {
  return `(${tikzNumber(x)},${tikzNumber(y)})`;
}
