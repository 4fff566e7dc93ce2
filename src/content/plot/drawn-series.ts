/** The points that a plot shows. */
import type { Plot, PlotSeries } from '../../model/index.ts';
import { evaluateExpression } from '../formula/evaluate.ts';
import { parseExpression } from '../formula/parse.ts';
import { type CurvePoint, fitCurve, rounded, sampleCurve, usualRange } from './curve.ts';

/** One series as points. */
export interface DrawnSeries {
  readonly mark: 'line' | 'point' | 'bar';
  readonly label: string | undefined;
  /** In drawing order; a point with `y` null breaks the line. */
  readonly points: readonly CurvePoint[];
}

/** Everything that is drawn and the rectangle it is drawn in. */
export interface Drawing {
  readonly series: readonly DrawnSeries[];
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
}

/** Computes the curves and the domains that the plot leaves open. */
export function drawnSeries(plot: Plot): Drawing {
  const xDomain = plot.xDomain ?? xDomainOf(plot.series);
  const sampled = plot.series.map((series) => ({
    series,
    points:
      series.expression === undefined
        ? pointsOf(series)
        : sampleCurve(functionOf(series.expression), xDomain),
  }));
  const yDomain = plot.yDomain ?? yDomainOf(sampled);
  return {
    xDomain,
    yDomain,
    series: sampled.map(({ series, points }) => {
      const mark = series.expression === undefined ? (series.mark ?? 'line') : 'line';
      return { mark, label: series.label, points: fitted(mark, points, xDomain, yDomain) };
    }),
  };
}

/** What lies inside the rectangle; nothing is drawn beyond it. */
function fitted(
  mark: DrawnSeries['mark'],
  points: readonly CurvePoint[],
  xDomain: readonly [number, number],
  yDomain: readonly [number, number],
): readonly CurvePoint[] {
  const visible = points.filter(({ x }) => within(x, xDomain) === x);
  if (mark === 'line') return fitCurve(visible, yDomain);
  if (mark === 'bar') return visible.map(({ x, y }) => ({ x, y: within(y ?? 0, yDomain) }));
  return visible.filter(({ y }) => y !== null && within(y, yDomain) === y);
}

/** The value, or the end of the domain that it is beyond. */
export function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

/** A formula that cannot be read has no values anywhere; checking a bank reports it. */
function functionOf(formula: string): (x: number) => number {
  const parsed = parseExpression(formula);
  if (!parsed.ok) return () => Number.NaN;
  return (x) => evaluateExpression(parsed.expression, { x });
}

function pointsOf(series: PlotSeries): readonly CurvePoint[] {
  return (series.data ?? []).map(([x, y]) => ({ x, y }));
}

/** That of the data, with half a bar to spare; -10 to 10 where there are only functions. */
function xDomainOf(series: readonly PlotSeries[]): readonly [number, number] {
  const values = series.flatMap((one) => (one.data ?? []).map(([x]) => x));
  if (values.length === 0) return [-10, 10];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = series.some((one) => one.mark === 'bar') ? smallestStep(values) / 2 : 0;
  return widened(low - spare, high + spare);
}

function yDomainOf(
  sampled: readonly { readonly series: PlotSeries; readonly points: readonly CurvePoint[] }[],
): readonly [number, number] {
  const bounds = sampled.flatMap(({ series, points }) => {
    const values = points.flatMap(({ y }) => (y === null ? [] : [y]));
    if (values.length === 0) return [];
    if (series.expression !== undefined) return usualRange(values);
    const fromZero = series.mark === 'bar' ? [0] : [];
    return [Math.min(...values, ...fromZero), Math.max(...values, ...fromZero)];
  });
  if (bounds.length === 0) return [0, 1];
  return roundDomain(widened(Math.min(...bounds), Math.max(...bounds)));
}

/** Widened to the next round numbers, so that the axis ends at labels. */
function roundDomain([low, high]: readonly [number, number]): readonly [number, number] {
  const coarse = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(coarse));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= coarse) ?? 10);
  return [rounded(Math.floor(low / step) * step), rounded(Math.ceil(high / step) * step)];
}

/** The smallest distance between different values; 1 where there is only one. */
export function smallestStep(values: readonly number[]): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, index) => value - (sorted[index] ?? value));
  return steps.length === 0 ? 1 : Math.min(...steps);
}

function widened(low: number, high: number): readonly [number, number] {
  if (low < high) return [low, high];
  const spare = Math.abs(low) / 2 || 1;
  return [low - spare, high + spare];
}
