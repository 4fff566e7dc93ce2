/** How a path of TikZ is drawn and filled. */
import { tikzColor } from './color.ts';
import type { SvgStyle } from './svg-style.ts';
import { tikzNumber } from './tikz-path.ts';
import { pointsPerPixel } from './tikz-text.ts';

/**
 * The options; undefined when neither fill nor line is seen.
 * @param scale of the drawing, for the widths of lines
 */
export function pathOptions(style: SvgStyle, scale: number): string | undefined {
  const fill = tikzColor(style.fill);
  const stroke = style.strokeWidth > 0 ? tikzColor(style.stroke) : undefined;
  if (fill === undefined && stroke === undefined) return undefined;
  const length = (value: number): string => `${tikzNumber(value * scale * pointsPerPixel)}bp`;
  const dashes = style.dash.map((value, at) => `${at % 2 === 0 ? 'on' : 'off'} ${length(value)}`);
  const fillOpacity = style.opacity * style.fillOpacity;
  const strokeOpacity = style.opacity * style.strokeOpacity;
  return [
    ...(fill === undefined ? [] : [`fill=${fill}`]),
    ...(fill !== undefined && style.fillRule === 'evenodd' ? ['even odd rule'] : []),
    ...(fill !== undefined && fillOpacity < 1 ? [`fill opacity=${tikzNumber(fillOpacity)}`] : []),
    ...(stroke === undefined ? [] : [`draw=${stroke}`, `line width=${length(style.strokeWidth)}`]),
    ...(stroke !== undefined && strokeOpacity < 1
      ? [`draw opacity=${tikzNumber(strokeOpacity)}`]
      : []),
    ...(stroke !== undefined && dashes.length > 0 ? [`dash pattern=${dashes.join(' ')}`] : []),
    ...(style.cap === 'round' || style.cap === 'square'
      ? [`line cap=${style.cap === 'round' ? 'round' : 'rect'}`]
      : []),
    ...(style.join === 'round' || style.join === 'bevel' ? [`line join=${style.join}`] : []),
  ].join(', ');
}
