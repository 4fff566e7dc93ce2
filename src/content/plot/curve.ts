/** From a function to the points of its curve. */

/** A point of a curve; `y` null where the function has no value or the line is broken. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number | null;
}

/** Enough that a curve is smooth on a screen, few enough that a page stays small. */
const intervals = 512;

/** Values of a function of `x` at even steps, and where its domain begins and ends between them. */
export function sampleCurve(
  evaluate: (x: number) => number,
  [low, high]: readonly [number, number],
): readonly CurvePoint[] {
  const at = (x: number): CurvePoint => {
    const y = evaluate(x);
    return { x, y: Number.isFinite(y) ? rounded(y) : null };
  };
  const points: CurvePoint[] = [];
  for (let index = 0; index <= intervals; index += 1) {
    const point = at(rounded(low + ((high - low) * index) / intervals));
    const previous = points.at(-1);
    if (previous && (previous.y === null) !== (point.y === null)) {
      points.push(
        previous.y === null ? edgeBetween(point, previous, at) : edgeBetween(previous, point, at),
      );
    }
    points.push(point);
  }
  return points;
}

/** The last point with a value on the way from one that has one to one that has none. */
function edgeBetween(
  inside: CurvePoint,
  outside: CurvePoint,
  at: (x: number) => CurvePoint,
): CurvePoint {
  let [last, beyond] = [inside, outside.x];
  for (let halvings = 0; halvings < 30; halvings += 1) {
    const middle = at((last.x + beyond) / 2);
    if (middle.y === null) beyond = middle.x;
    else last = middle;
  }
  return { x: rounded(last.x), y: last.y };
}

/** The last bits of a sine differ between machines; twelve figures do not. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Lowest and highest value, leaving out what shoots off beside an asymptote. */
export function usualRange(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high, usualLow, usualHigh] = [at(0), at(1), at(0.05), at(0.95)];
  const usual = usualHigh - usualLow;
  return high - low > 10 * usual && usual > 0 ? [usualLow, usualHigh] : [low, high];
}

/** Cut at the edges of what is shown, broken at poles, and without points on straight stretches. */
export function fitCurve(
  points: readonly CurvePoint[],
  yDomain: readonly [number, number],
): readonly CurvePoint[] {
  const tolerance = (yDomain[1] - yDomain[0]) / 1000;
  const runs = runsOf(points, yDomain).map((run) => simplified(run, tolerance));
  return runs.flatMap((run, index): readonly CurvePoint[] =>
    index === 0 ? run : [{ x: run[0]?.x ?? 0, y: null }, ...run],
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function runsOf(points: readonly CurvePoint[], yDomain: readonly [number, number]): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  const endRun = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  let previous: Point | undefined;
  for (const { x, y } of points) {
    const point = y === null ? undefined : { x, y };
    const piece = previous && point ? clipped(previous, point, yDomain) : undefined;
    if (!piece) endRun();
    else {
      const last = run.at(-1);
      const isContinued = last?.x === piece[0].x && last.y === piece[0].y;
      if (!isContinued) {
        endRun();
        run.push(piece[0]);
      }
      run.push(piece[1]);
    }
    previous = point;
  }
  endRun();
  return runs;
}

/** The part of a step between the edges; none when it jumps from beyond one to beyond the other. */
function clipped(
  from: Point,
  to: Point,
  [low, high]: readonly [number, number],
): readonly [Point, Point] | undefined {
  if (Math.max(from.y, to.y) < low || Math.min(from.y, to.y) > high) return undefined;
  if (Math.min(from.y, to.y) < low && Math.max(from.y, to.y) > high) return undefined;
  return [moved(from, to, low, high), moved(to, from, low, high)];
}

function moved(point: Point, other: Point, low: number, high: number): Point {
  const edge = point.y < low ? low : point.y > high ? high : undefined;
  if (edge === undefined || other.y === point.y) return point;
  const share = (edge - point.y) / (other.y - point.y);
  return { x: rounded(point.x + share * (other.x - point.x)), y: edge };
}

/** Keeps the points whose absence would move the line by more than the tolerance. */
function simplified(run: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, run.length - 1]);
  const stretches: [number, number][] = [[0, run.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [start, end] = stretch;
    const worst = farthest(run, start, end);
    if (worst.distance > tolerance) {
      kept.add(worst.index);
      stretches.push([start, worst.index], [worst.index, end]);
    }
  }
  return run.filter((_, index) => kept.has(index));
}

function farthest(
  run: readonly Point[],
  start: number,
  end: number,
): { readonly index: number; readonly distance: number } {
  let worst = { index: start, distance: 0 };
  const [from, to] = [run[start], run[end]];
  if (!from || !to) return worst;
  const slope = (to.y - from.y) / (to.x - from.x || 1);
  for (let index = start + 1; index < end; index += 1) {
    const point = run[index];
    if (!point) continue;
    const distance = Math.abs(point.y - from.y - slope * (point.x - from.x));
    if (distance > worst.distance) worst = { index, distance };
  }
  return worst;
}
