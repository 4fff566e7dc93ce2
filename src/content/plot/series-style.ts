/** How series look and how they differ. */
import type { DrawnSeries } from './drawn-series.ts';

/** Okabe and Ito's colours that stand out on white and on black. */
const palette = ['#0072B2', '#D55E00', '#009E73', '#CC79A7'];
/** Lines and points differ in form as well, for those who see no colours. */
const dashes = [[], [6, 4], [2, 3], [8, 3, 2, 3]];
const shapes = ['circle', 'square', 'triangle-up', 'diamond'];
/** Text and axes take the colour of the page. */
export const ink = 'currentColor';

/** The colour of the series at an index. */
export function colorOf(index: number): string {
  return palette[index % palette.length] ?? ink;
}

/** Lengths of strokes and gaps in pixels; empty for an unbroken line. */
export function dashOf(series: DrawnSeries, index: number): number[] {
  return series.mark === 'line' ? [...(dashes[index % dashes.length] ?? [])] : [];
}

/** What stands for the series in the legend, and for its points. */
export function symbolOf(series: DrawnSeries, index: number): string {
  if (series.mark === 'line') return 'stroke';
  return series.mark === 'bar' ? 'square' : (shapes[index % shapes.length] ?? 'circle');
}
