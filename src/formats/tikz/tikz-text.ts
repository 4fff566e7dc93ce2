/** Text of SVG as nodes of TikZ. */
import svgPath from 'svgpath';
import { escapeTex } from '../../content/to-tex/escape-tex.ts';
import type { XmlElement, XmlNode } from '../xml.ts';
import { isElement } from '../xml-query.ts';
import { tikzColor } from './color.ts';
import { attributesOf, lengthOf, type SvgStyle, styleOf } from './svg-style.ts';
import { scaleOf, tikzNumber } from './tikz-path.ts';

/** A run of text with its place. */
interface TextChunk {
  x: number;
  y: number;
  tex: string;
  style: SvgStyle;
}

/** CSS pixels to PostScript points. */
export const pointsPerPixel = 0.75;

/** Nodes for a text element, one for each piece that has a place of its own. */
export function tikzText(
  element: XmlElement,
  style: SvgStyle,
  transform: string,
): readonly string[] {
  const attributes = attributesOf(element);
  const chunks: TextChunk[] = [
    {
      x: (lengthOf(attributes.x) ?? 0) + (lengthOf(attributes.dx, style.fontSize) ?? 0),
      y: (lengthOf(attributes.y) ?? 0) + (lengthOf(attributes.dy, style.fontSize) ?? 0),
      tex: '',
      style,
    },
  ];
  collect(element.children, style, chunks, { raised: 0, scale: scaleOf(transform) });
  return chunks.flatMap((chunk) => {
    const tex = chunk.tex.replace(/\s+/g, ' ').trim();
    return tex === '' ? [] : [textNode({ ...chunk, tex }, transform)];
  });
}

function collect(
  nodes: readonly XmlNode[],
  style: SvgStyle,
  chunks: TextChunk[],
  line: { raised: number; readonly scale: number },
): void {
  for (const node of nodes) {
    const chunk = chunks.at(-1);
    if (!chunk) return;
    if (typeof node === 'string') {
      chunk.tex += runTex(node, style, chunk.style, line);
    } else if (isElement(node) && (node.name === 'tspan' || node.name === 'a')) {
      const attributes = attributesOf(node);
      const own = styleOf(attributes, style);
      const dy = lengthOf(attributes.dy, own.fontSize) ?? 0;
      const x = lengthOf(attributes.x);
      if (x !== undefined || attributes.y !== undefined) {
        const y = lengthOf(attributes.y) ?? chunk.y + line.raised;
        chunks.push({ x: x ?? chunk.x, y: y + dy, tex: '', style: own });
        line.raised = 0;
      } else {
        line.raised += dy;
      }
      collect(node.children, own, chunks, line);
    }
  }
}

function runTex(
  text: string,
  style: SvgStyle,
  base: SvgStyle,
  { raised, scale }: { readonly raised: number; readonly scale: number },
): string {
  const words = escapeTex(text.replace(/\u200B/g, ''));
  if (words === '') return '';
  let tex = words;
  if (style.isItalic && !base.isItalic) tex = `\\textit{${tex}}`;
  if (style.isBold && !base.isBold) tex = `\\textbf{${tex}}`;
  if (style.isMono && !base.isMono) tex = `\\texttt{${tex}}`;
  const color = style.fill === base.fill ? undefined : tikzColor(style.fill);
  if (color !== undefined && color !== 'black' && color !== 'white') {
    const [, channels = ''] = /^\{rgb,255:(.*)\}$/.exec(color) ?? [];
    const values = channels.match(/\d+/g) ?? [];
    tex = `\\textcolor[RGB]{${values.join(',')}}{${tex}}`;
  }
  if (style.fontSize !== base.fontSize) tex = `{${fontSize(style.fontSize * scale)}${tex}}`;
  const height = tikzNumber(-raised * scale * pointsPerPixel);
  return Math.abs(raised) < 0.01 ? tex : `\\raisebox{${height}bp}[0pt][0pt]{${tex}}`;
}

function textNode({ x, y, tex, style }: TextChunk, transform: string): string {
  const origin = { x: 0, y: 0 };
  const ahead = { x: 1, y: 0 };
  svgPath(`M${x} ${y}L${x + 1} ${y}`)
    .transform(transform)
    .abs()
    .iterate(([command, px, py]) => {
      const point = command === 'M' ? origin : ahead;
      point.x = Number(px);
      point.y = Number(py);
    });
  const scale = Math.hypot(ahead.x - origin.x, ahead.y - origin.y);
  const angle = (-Math.atan2(ahead.y - origin.y, ahead.x - origin.x) * 180) / Math.PI;
  const color = tikzColor(style.fill) ?? 'black';
  const options = [
    `anchor=${anchorOf(style)}`,
    ...(color === 'black' ? [] : [`text=${color}`]),
    ...(Math.abs(angle) < 0.01 ? [] : [`rotate=${tikzNumber(angle)}`]),
    ...(style.opacity < 1 ? [`opacity=${tikzNumber(style.opacity)}`] : []),
  ];
  const family = style.isMono ? '\\ttfamily' : style.isSerif ? '\\rmfamily' : '\\sffamily';
  const shape = (style.isBold ? '\\bfseries' : '') + (style.isItalic ? '\\itshape' : '');
  const place = `(${tikzNumber(origin.x)},${tikzNumber(origin.y)})`;
  const font = `${family}${shape}${fontSize(style.fontSize * scale)}`;
  return `\\node[${options.join(', ')}] at ${place} {${font}${tex}};`;
}

function anchorOf({ anchor, baseline }: SvgStyle): string {
  const side = { start: ' west', end: ' east' }[anchor] ?? '';
  if (/middle|central/.test(baseline)) return side === '' ? 'center' : side.trim();
  if (/hanging|before/.test(baseline)) return `north${side}`;
  return `base${side}`;
}

function fontSize(pixels: number): string {
  const size = tikzNumber(pixels * pointsPerPixel);
  return `\\fontsize{${size}bp}{${tikzNumber(pixels * pointsPerPixel * 1.2)}bp}\\selectfont `;
}
