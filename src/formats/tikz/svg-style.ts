/** What an element of SVG looks like: its own attributes over those it inherits. */
import type { XmlElement } from '../xml.ts';

/** The properties that drawings use; lengths in the units of the drawing. */
export interface SvgStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: string;
  readonly join: string;
  readonly fillRule: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Of the group, multiplied: an approximation where parts overlap. */
  readonly opacity: number;
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
  readonly isSerif: boolean;
  readonly anchor: string;
  readonly baseline: string;
  readonly markerStart?: string;
  readonly markerEnd?: string;
}

/** How SVG begins. */
export const initialStyle: SvgStyle = {
  fill: 'black',
  stroke: 'none',
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  fillRule: 'nonzero',
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  fontSize: 16,
  isBold: false,
  isItalic: false,
  isMono: false,
  isSerif: false,
  anchor: 'start',
  baseline: 'auto',
};

/** Attributes with those of the `style` attribute over them. */
export function attributesOf(element: XmlElement): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value !== undefined) attributes[name] = String(value);
  }
  for (const declaration of (attributes.style ?? '').split(';')) {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? [];
    if (name !== undefined && value !== undefined) attributes[name] = value;
  }
  return attributes;
}

/** The style of an element within a parent of the given style. */
export function styleOf(attributes: Readonly<Record<string, string>>, parent: SvgStyle): SvgStyle {
  const text = (name: string, inherited: string): string => {
    const value = attributes[name];
    return value === undefined || value === 'inherit' ? inherited : value;
  };
  const number = (name: string, inherited: number): number =>
    lengthOf(attributes[name], parent.fontSize) ?? inherited;
  const family = attributes['font-family'] ?? '';
  const weight = attributes['font-weight'];
  const slope = attributes['font-style'];
  const start = markerOf(attributes['marker-start'], parent.markerStart);
  const end = markerOf(attributes['marker-end'], parent.markerEnd);
  return {
    fill: text('fill', parent.fill),
    stroke: text('stroke', parent.stroke),
    strokeWidth: number('stroke-width', parent.strokeWidth),
    dash: dashOf(attributes['stroke-dasharray'], parent.dash),
    cap: text('stroke-linecap', parent.cap),
    join: text('stroke-linejoin', parent.join),
    fillRule: text('fill-rule', parent.fillRule),
    fillOpacity: number('fill-opacity', parent.fillOpacity),
    strokeOpacity: number('stroke-opacity', parent.strokeOpacity),
    opacity: parent.opacity * (lengthOf(attributes.opacity, 1) ?? 1),
    fontSize: number('font-size', parent.fontSize),
    isBold: weight === undefined ? parent.isBold : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    isItalic: slope === undefined ? parent.isItalic : slope !== 'normal',
    isMono: family === '' ? parent.isMono : /mono|courier/i.test(family),
    isSerif: family === '' ? parent.isSerif : /(?<!sans-)serif|times|georgia/i.test(family),
    anchor: text('text-anchor', parent.anchor),
    baseline: text('dominant-baseline', parent.baseline),
    ...(start !== undefined && { markerStart: start }),
    ...(end !== undefined && { markerEnd: end }),
  };
}

/** A length in the units of the drawing; undefined when there is none or it has another unit. */
export function lengthOf(text: string | undefined, em = 16): number | undefined {
  const [, value, unit = ''] =
    /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|em|pt|%)?\s*$/i.exec(text ?? '') ?? [];
  if (value === undefined) return undefined;
  const factor = { '': 1, px: 1, em, pt: 4 / 3, '%': em / 100 }[unit];
  return factor === undefined ? undefined : Number(value) * factor;
}

function dashOf(text: string | undefined, inherited: readonly number[]): readonly number[] {
  if (text === undefined) return inherited;
  const lengths = text.split(/[\s,]+/).map(Number);
  if (text.trim() === '' || lengths.some((length) => !(length >= 0))) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

function markerOf(text: string | undefined, inherited: string | undefined): string | undefined {
  if (text === undefined) return inherited;
  return /^url\(\s*['"]?#([^'")]+)['"]?\s*\)$/.exec(text.trim())?.[1];
}
