/**
 * A drawing in SVG as a TikZ picture, which every LaTeX sets without further programs: shapes,
 * paths, text, groups, arrowheads. What TikZ has no like for (filters, gradients, images …) makes
 * the drawing impossible rather than wrong.
 */
import { parseXml } from '../parse-xml.ts';
import type { XmlElement } from '../xml.ts';
import { childElements, descendants } from '../xml-query.ts';
import { isKnownPaint } from './color.ts';
import { pathOptions } from './path-options.ts';
import { shapePath } from './shape-path.ts';
import { attributesOf, initialStyle, lengthOf, type SvgStyle, styleOf } from './svg-style.ts';
import { type DrawnPoint, scaleOf, tikzNumber, tikzPath } from './tikz-path.ts';
import { pointsPerPixel, tikzText } from './tikz-text.ts';

/** A picture, or why there is none. */
export type TikzDrawing =
  | {
      readonly ok: true;
      /** A whole `tikzpicture` environment. */
      readonly tex: string;
      /** CSS pixels. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly reason: string };

/** What is known while drawing. */
interface Drawing {
  readonly lines: string[];
  readonly markers: ReadonlyMap<string, XmlElement>;
  /** Names of what cannot be drawn. */
  readonly unknown: Set<string>;
}

/** A marker at an end of a path. */
interface PlacedMarker {
  readonly id: string | undefined;
  readonly place: DrawnPoint & { readonly angle: number };
  readonly isStart: boolean;
  readonly style: SvgStyle;
  readonly scale: number;
}

/** Elements that say something about a drawing and draw nothing. */
const silent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs', 'marker']);

/** @param width CSS pixels; those of the drawing by default */
export function svgToTikz(svg: string, width?: number): TikzDrawing {
  const reading = parseXml(svg);
  if (!reading.ok) return { ok: false, reason: reading.message };
  const { root } = reading;
  const attributes = attributesOf(root);
  const [left = 0, top = 0, boxWidth, boxHeight] = (attributes.viewBox ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
  const w = boxWidth ?? lengthOf(attributes.width);
  const h = boxHeight ?? lengthOf(attributes.height);
  if (root.name !== 'svg' || !w || !h) return { ok: false, reason: 'The drawing has no size.' };
  const shown = width ?? lengthOf(attributes.width) ?? w;
  const scale = shown / w;
  const markers = descendants(root, 'marker').map(
    (one) => [attributesOf(one).id ?? '', one] as const,
  );
  const drawing: Drawing = { lines: [], markers: new Map(markers), unknown: new Set() };
  const origin = `scale(${scale}) translate(${-left} ${-top})`;
  drawChildren(root, styleOf(attributes, initialStyle), origin, drawing);
  if (drawing.unknown.size > 0) {
    return { ok: false, reason: `It uses ${[...drawing.unknown].join(', ')}.` };
  }
  const size = `(${tikzNumber(shown)},${tikzNumber(h * scale)})`;
  const tex = [
    `\\begin{tikzpicture}[x=${pointsPerPixel}bp, y=-${pointsPerPixel}bp, every node/.style={inner sep=0pt, outer sep=0pt}]`,
    `\\useasboundingbox (0,0) rectangle ${size};`,
    ...drawing.lines,
    '\\end{tikzpicture}',
  ].join('\n');
  return { ok: true, tex, width: shown, height: h * scale };
}

function drawChildren(
  parent: XmlElement,
  style: SvgStyle,
  transform: string,
  drawing: Drawing,
): void {
  for (const child of childElements(parent)) drawElement(child, style, transform, drawing);
}

function drawElement(
  element: XmlElement,
  inherited: SvgStyle,
  outer: string,
  drawing: Drawing,
): void {
  const { name } = element;
  if (silent.has(name)) return;
  const attributes = attributesOf(element);
  if (attributes.display === 'none' || attributes.visibility === 'hidden') return;
  for (const effect of ['filter', 'mask', 'clip-path']) {
    if ((attributes[effect] ?? 'none') !== 'none') drawing.unknown.add(effect);
  }
  const style = styleOf(attributes, inherited);
  const transform = `${outer} ${attributes.transform ?? ''}`;
  const path = shapePath(name, attributes);
  if (path !== undefined) drawPath(path, style, transform, drawing);
  else if (name === 'text') drawing.lines.push(...tikzText(element, style, transform));
  else if (name === 'g' || name === 'a' || name === 'svg') {
    drawChildren(element, style, transform, drawing);
  } else drawing.unknown.add(`<${name}>`);
}

function drawPath(data: string, style: SvgStyle, transform: string, drawing: Drawing): void {
  for (const paint of [style.fill, style.stroke]) {
    if (!isKnownPaint(paint)) drawing.unknown.add(paint);
  }
  const { tikz, start, end } = tikzPath(data, transform);
  if (tikz === '') return;
  const options = pathOptions(style, scaleOf(transform));
  if (options !== undefined) drawing.lines.push(`\\path[${options}] ${tikz};`);
  const marker = { style, scale: scaleOf(transform) };
  if (start) drawMarker({ ...marker, id: style.markerStart, place: start, isStart: true }, drawing);
  if (end) drawMarker({ ...marker, id: style.markerEnd, place: end, isStart: false }, drawing);
}

/** @see https://www.w3.org/TR/SVG2/painting.html#Markers */
function drawMarker(
  { id, place, isStart, style, scale: outer }: PlacedMarker,
  drawing: Drawing,
): void {
  const marker = drawing.markers.get(id ?? '');
  if (!marker) return;
  const attributes = attributesOf(marker);
  const box = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  const width = lengthOf(attributes.markerWidth) ?? 3;
  const height = lengthOf(attributes.markerHeight) ?? 3;
  const fit = box.length === 4 ? Math.min(width / (box[2] ?? 1), height / (box[3] ?? 1)) : 1;
  const unit = attributes.markerUnits === 'userSpaceOnUse' ? 1 : style.strokeWidth;
  const turned = isStart && attributes.orient === 'auto-start-reverse' ? 180 : 0;
  const isAuto = attributes.orient?.startsWith('auto') ?? false;
  const angle = isAuto ? place.angle + turned : (lengthOf(attributes.orient) ?? 0);
  const scale = unit * fit * outer;
  const move =
    `translate(${place.x} ${place.y}) rotate(${angle}) scale(${scale}) ` +
    `translate(${-(lengthOf(attributes.refX) ?? 0)} ${-(lengthOf(attributes.refY) ?? 0)})`;
  drawChildren(marker, styleOf(attributes, initialStyle), move, drawing);
}
