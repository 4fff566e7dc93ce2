/** Figures and plots. */
import type { Figure, Plot } from '../../model/index.ts';
import { escapeAttribute, escapeText } from '../escape.ts';
import { drawPlot } from '../plot.ts';
import { isSafeUrl } from '../safe-url.ts';
import { addressOf, type Writer } from './writer.ts';

/** An image with its caption; its alternative text when the address is not allowed. */
export function writeFigure(figure: Figure, writer: Writer): string {
  const alt = escapeAttribute(figure.alt);
  if (!isSafeUrl(figure.src)) return `<p>${escapeText(figure.alt)}</p>`;
  const width = figure.width === undefined ? '' : ` width="${figure.width}"`;
  const image = `<img src="${addressOf(figure.src, writer)}" alt="${alt}"${width} />`;
  return `<figure>${image}${writeCaption(figure.caption)}</figure>`;
}

/** A drawing with its caption. */
export function writePlot(plot: Plot, writer: Writer): string {
  const drawing = writer.options.plot?.(plot) ?? drawPlot(plot);
  return `<figure>${drawing}${writeCaption(plot.caption)}</figure>`;
}

function writeCaption(caption: string | undefined): string {
  return caption ? `<figcaption>${escapeText(caption)}</figcaption>` : '';
}
