/** Draws plots by Vega: no document, no canvas, no network, no eval. */
import { logger, None, parse, type Spec, SVGStringRenderer, textMetrics, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { Plot } from '../model/index.ts';
import { escapeText } from './escape.ts';
import { drawnSeries } from './plot/drawn-series.ts';
import { padding, sizeOf, vegaSpec } from './plot/vega-spec.ts';
import './plot/vega-string-renderer.ts';

/**
 * The plot as a standalone SVG element, the same bytes everywhere. It has no ids and no styles, and
 * takes the colour of the text around it; screen readers get the alternative text.
 */
export function drawPlot(plot: Plot): string {
  const { width, height } = sizeOf(plot);
  const body = draw(vegaSpec(plot, drawnSeries(plot)), width, height);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" width="${width}" ` +
    `height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${escapeText(plot.alt)}</title>${body}</svg>`
  );
}

/** The inside of the SVG element. */
function draw(spec: Spec, width: number, height: number): string {
  // A canvas, where there is one, would measure text by the fonts of the machine.
  textMetrics.canvas(false);
  const view = new View(parse(spec, {}, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logger: logger(None),
  });
  view.run();
  const [x, y] = view.origin();
  const scene = view.scenegraph();
  const svg = new SVGStringRenderer()
    .initialize(null, width, height, [padding + x, padding + y])
    .render('root' in scene ? scene.root : scene)
    .svg();
  view.finalize();
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
}
