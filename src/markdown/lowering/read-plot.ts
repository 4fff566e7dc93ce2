/** `<Plot fn|data|series mark label x y xDomain yDomain alt caption width height />` */
import type { Html } from 'mdast';
import { parseExpression } from '../../interactions/formula/parse.ts';
import { variablesOf } from '../../interactions/formula/variables-of.ts';
import type { Plot, PlotSeries } from '../../model/index.ts';
import type { BodyReader } from '../body-reader.ts';
import { type ComponentReader, componentReader } from './component-reader.ts';
import { interval, mark, pixels, points, seriesList, text } from './property-kinds.ts';

/** The plot; undefined when it has faults, which are reported. */
export function readPlot(node: Html, reader: BodyReader): Plot | undefined {
  const component = componentReader(node, 'Plot', reader);
  const alt = component.need('alt', text);
  const series = readAllSeries(component);
  const caption = component.take('caption', text);
  const width = component.take('width', pixels);
  const height = component.take('height', pixels);
  const xLabel = component.take('x', text);
  const yLabel = component.take('y', text);
  const xDomain = component.take('xDomain', interval);
  const yDomain = component.take('yDomain', interval);
  if (!component.finish() || alt === undefined || !series) return undefined;
  return {
    type: 'plot',
    series,
    alt,
    ...(caption !== undefined && { caption }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(xLabel !== undefined && { xLabel }),
    ...(yLabel !== undefined && { yLabel }),
    ...(xDomain && { xDomain }),
    ...(yDomain && { yDomain }),
  };
}

function readAllSeries(component: ComponentReader): PlotSeries[] | undefined {
  const expression = component.take('fn', text);
  const data = component.take('data', points);
  const several = component.take('series', seriesList);
  const label = component.take('label', text);
  const drawn = component.take('mark', mark);
  const ways = [expression, data, several].filter((one) => one !== undefined);
  if (ways.length !== 1) {
    component.report(
      component.spanOf(ways.length > 1 ? 'series' : ''),
      'A plot shows one of `fn`, `data` and `series`.',
      'Write `fn="x^2"`, `data={[[0, 1], [1, 2]]}` or `series={[{"expression": "x^2"}]}`.',
    );
    return undefined;
  }
  const lone = label !== undefined ? 'label' : 'mark';
  if (several && (label !== undefined || drawn !== undefined)) {
    component.report(
      component.spanOf(lone),
      `\`${lone}\` belongs to a single curve, but \`series\` gives several.`,
      `Write it into the series: \`series={[{"expression": "x^2", "${lone}": …}]}\`.`,
    );
    return undefined;
  }
  const single: PlotSeries = {
    ...(expression !== undefined && { expression }),
    ...(data && { data }),
    ...(label !== undefined && { label }),
    ...(drawn && { mark: drawn }),
  };
  const series = several ?? [single];
  for (const one of series) checkExpression(one, several ? 'series' : 'fn', component);
  return series;
}

function checkExpression(series: PlotSeries, property: string, component: ComponentReader): void {
  if (series.expression === undefined) return;
  const at = component.spanOf(property);
  const parsed = parseExpression(series.expression);
  if (!parsed.ok) {
    component.report(
      at,
      `\`${series.expression}\` is no formula: ${parsed.message}.`,
      'Write it in `x`: `fn="2 * x^2"`.',
    );
    return;
  }
  const stranger = variablesOf(parsed.expression).find((name) => name !== 'x');
  if (stranger !== undefined) {
    component.report(
      at,
      `The function depends on \`${stranger}\`, but only \`x\` has values.`,
      'Write it in `x`.',
    );
  }
}
