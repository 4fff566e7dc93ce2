/** A plot as a specification of Vega. */
import type { Data, Mark, Scale, Spec } from 'vega';
import type { Plot } from '../../model/index.ts';
import { type Drawing, type DrawnSeries, smallestStep, within } from './drawn-series.ts';
import { colorOf, dashOf, ink, symbolOf } from './series-style.ts';
import { axesOf, legendsOf } from './vega-guides.ts';

/** Empty border on every side, in CSS pixels. */
export const padding = 6;

/** Size of the whole drawing, in CSS pixels. */
export function sizeOf(plot: Plot): { readonly width: number; readonly height: number } {
  return { width: plot.width ?? 480, height: plot.height ?? 300 };
}

/** The specification; everything that could load, move or measure is left out. */
export function vegaSpec(plot: Plot, drawing: Drawing): Spec {
  return {
    ...sizeOf(plot),
    padding,
    autosize: { type: 'fit', contains: 'padding' },
    data: drawing.series.map((series, index) => dataOf(series, index, drawing)),
    scales: scalesOf(drawing),
    axes: axesOf(plot, drawing),
    legends: legendsOf(drawing.series),
    marks: [
      ...zeroLines(drawing),
      ...drawing.series.map((one, index) => markOf(one, index, drawing)),
    ],
  };
}

function dataOf(series: DrawnSeries, index: number, drawing: Drawing): Data {
  const name = `series${index}`;
  if (series.mark !== 'bar') return { name, values: series.points.map(({ x, y }) => ({ x, y })) };
  const bars = drawing.series.filter((one) => one.mark === 'bar');
  const step = smallestStep(bars.flatMap((one) => one.points.map(({ x }) => x)));
  const width = (0.8 * step) / bars.length;
  const left = width * bars.indexOf(series) - 0.4 * step;
  return {
    name,
    values: series.points.map(({ x, y }) => ({ x: x + left, x2: x + left + width, y })),
  };
}

function scalesOf(drawing: Drawing): Scale[] {
  const domain = drawing.series.map((_, index) => String(index));
  const ofSeries = (
    name: string,
    pick: (series: DrawnSeries, index: number) => string | number[],
  ): Scale => ({ name, type: 'ordinal', domain, range: drawing.series.map(pick) });
  return [
    { name: 'x', type: 'linear', domain: [...drawing.xDomain], range: 'width', zero: false },
    { name: 'y', type: 'linear', domain: [...drawing.yDomain], range: 'height', zero: false },
    ofSeries('color', (_, index) => colorOf(index)),
    ofSeries('fill', (series, index) => (series.mark === 'line' ? 'none' : colorOf(index))),
    ofSeries('dash', (series, index) => dashOf(series, index)),
    ofSeries('symbol', (series, index) => symbolOf(series, index)),
    ofSeries('label', (series) => series.label ?? ''),
  ];
}

/** The axes of a coordinate system that has its origin inside. */
function zeroLines({ xDomain, yDomain }: Drawing): Mark[] {
  const isInside = ([low, high]: readonly [number, number]) => low < 0 && high > 0;
  const stroke = { stroke: { value: ink }, strokeOpacity: { value: 0.6 } };
  const lines: Mark[] = [];
  if (isInside(xDomain)) {
    const x = { scale: 'x', value: 0 };
    const encode = { x, y: { value: 0 }, y2: { field: { group: 'height' as const } }, ...stroke };
    lines.push({ type: 'rule', aria: false, encode: { enter: encode } });
  }
  if (isInside(yDomain)) {
    const y = { scale: 'y', value: 0 };
    const encode = { y, x: { value: 0 }, x2: { field: { group: 'width' as const } }, ...stroke };
    lines.push({ type: 'rule', aria: false, encode: { enter: encode } });
  }
  return lines;
}

function markOf(series: DrawnSeries, index: number, drawing: Drawing): Mark {
  const from = { data: `series${index}` };
  const x = { scale: 'x', field: 'x' };
  const y = { scale: 'y', field: 'y' };
  const color = { value: colorOf(index) };
  switch (series.mark) {
    case 'line': {
      const defined = { signal: 'isValid(datum.y)' };
      const strokeDash = { value: dashOf(series, index) };
      const enter = { x, y, defined, strokeDash, stroke: color, strokeWidth: { value: 2 } };
      return { type: 'line', aria: false, from, encode: { enter } };
    }
    case 'point': {
      const shape = { value: symbolOf(series, index) };
      const enter = { x, y, shape, fill: color, size: { value: 50 } };
      return { type: 'symbol', aria: false, from, encode: { enter } };
    }
    case 'bar': {
      const x2 = { scale: 'x', field: 'x2' };
      const y2 = { scale: 'y', value: within(0, drawing.yDomain) };
      return { type: 'rect', aria: false, from, encode: { enter: { x, x2, y, y2, fill: color } } };
    }
  }
}
