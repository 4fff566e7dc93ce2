/** Figures and plots as tags of MDX. */
import type { Figure, Plot, PlotSeries } from '../../model/index.ts';
import { printAttribute } from './print-element.ts';

/** `<Figure … />` */
export function printFigure({ src, alt, caption, width }: Figure): string {
  return tag('Figure', [
    printAttribute('src', src),
    printAttribute('alt', alt),
    ...(caption === undefined ? [] : [printAttribute('caption', caption)]),
    ...literal('width', width),
  ]);
}

/** `<Plot … />`; a single series stands in properties of its own. */
export function printPlot(plot: Plot): string {
  const [only, second] = plot.series;
  const series = only && !second ? printSeries(only) : literal('series', plot.series);
  return tag('Plot', [
    ...series,
    ...text('x', plot.xLabel),
    ...text('y', plot.yLabel),
    ...literal('xDomain', plot.xDomain),
    ...literal('yDomain', plot.yDomain),
    printAttribute('alt', plot.alt),
    ...text('caption', plot.caption),
    ...literal('width', plot.width),
    ...literal('height', plot.height),
  ]);
}

function printSeries({ expression, data, label, mark }: PlotSeries): string[] {
  return [
    ...text('fn', expression),
    ...literal('data', data),
    ...text('label', label),
    ...text('mark', mark),
  ];
}

function tag(name: string, properties: readonly string[]): string {
  return `<${[name, ...properties].join(' ')} />`;
}

function text(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [printAttribute(name, value)];
}

function literal(name: string, value: unknown): string[] {
  return value === undefined ? [] : [`${name}={${printJson(value)}}`];
}

/** JSON on one line with a space behind each comma and colon. */
function printJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printJson).join(', ')}]`;
  if (typeof value === 'string') {
    // MDX counts braces without looking at quotes.
    return JSON.stringify(value).replaceAll('{', '\\u007b').replaceAll('}', '\\u007d');
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `"${key}": ${printJson(one)}`);
  return `{${entries.join(', ')}}`;
}
