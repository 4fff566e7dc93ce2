/** The axes and the legend of a plot. */
import type { Axis, Legend } from 'vega';
import type { Plot } from '../../model/index.ts';
import type { Drawing, DrawnSeries } from './drawn-series.ts';
import { ink } from './series-style.ts';

const font = 'system-ui, sans-serif';

/** The axis below and the one on the left. */
export function axesOf(plot: Plot, drawing: Drawing): Axis[] {
  return [
    axis('bottom', 'x', drawing.xDomain, plot.xLabel, barPlaces(drawing)),
    axis('left', 'y', drawing.yDomain, plot.yLabel),
  ];
}

/** Where bars stand, when they are few enough to be labelled each. */
function barPlaces({ series }: Drawing): readonly number[] {
  const places = new Set(
    series.flatMap((one) => (one.mark === 'bar' ? one.points.map(({ x }) => x) : [])),
  );
  return places.size <= 12 ? [...places] : [];
}

function axis(
  orient: 'bottom' | 'left',
  scale: string,
  domain: readonly [number, number],
  title: string | undefined,
  values: readonly number[] = [],
): Axis {
  const largest = Math.max(...domain.map(Math.abs));
  const isFarFromOne = largest >= 1e6 || largest < 1e-3;
  return {
    orient,
    scale,
    aria: false,
    ...(title !== undefined && { title }),
    ...(values.length > 0 && { values: [...values], format: ',~f' }),
    ...(isFarFromOne && { format: '~g' }),
    tickCount: orient === 'bottom' ? 8 : 6,
    grid: true,
    gridColor: ink,
    gridOpacity: 0.15,
    domainColor: ink,
    tickColor: ink,
    labelColor: ink,
    labelFont: font,
    labelFontSize: 12,
    labelOverlap: 'greedy',
    titleColor: ink,
    titleFont: font,
    titleFontSize: 13,
    titleFontWeight: 'normal',
    titlePadding: 8,
  };
}

/** Only series with a label; two of them need telling apart, one may need naming. */
export function legendsOf(series: readonly DrawnSeries[]): Legend[] {
  const values = series.flatMap((one, index) => (one.label === undefined ? [] : [String(index)]));
  if (values.length === 0) return [];
  const longest = Math.max(...series.map((one) => one.label?.length ?? 0));
  return [
    {
      stroke: 'color',
      fill: 'fill',
      strokeDash: 'dash',
      shape: 'symbol',
      values,
      orient: 'top',
      columns: Math.max(1, Math.floor(60 / (longest + 4))),
      columnPadding: 16,
      aria: false,
      symbolSize: 120,
      symbolStrokeWidth: 2,
      labelColor: ink,
      labelFont: font,
      labelFontSize: 12,
      labelLimit: 0,
      encode: { labels: { update: { text: { scale: 'label', field: 'value' } } } },
    },
  ];
}
