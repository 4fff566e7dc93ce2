/** Draws a plot. */
import type { Plot } from '../model/index.ts';
import { escapeText } from './escape.ts';

/** The plot as SVG. */
export function drawPlot(plot: Plot): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>${escapeText(plot.alt)}</title></svg>`;
}
