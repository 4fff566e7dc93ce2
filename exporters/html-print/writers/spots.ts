/** An image to point at, with its regions in the key. */
import { escapeAttribute } from '../../../src/content/escape.ts';
import type { HotspotInteraction, Shape } from '../../../src/model/index.ts';
import type { HtmlContext } from '../html-context.ts';

/** The image; in the key the regions are drawn over it, those to be marked filled. */
export function writeSpots(
  { areas, image }: HotspotInteraction,
  { asset, proportion }: HtmlContext,
  isKey: boolean,
): string {
  const picture = `<img src="${escapeAttribute(asset(image.url))}" alt="${escapeAttribute(image.alt)}" />`;
  if (!isKey) return `<div class="spots">${picture}</div>`;
  const ratio = image.proportion ?? proportion(image.url);
  const shapes = areas.map(
    ({ correct, shape }) =>
      `<g class="${correct ? 'right' : 'wrong'}">${outline(shape, ratio)}</g>`,
  );
  return (
    `<div class="spots">${picture}<svg viewBox="0 0 1 1" preserveAspectRatio="none" ` +
    `aria-hidden="true">${shapes.join('')}</svg></div>`
  );
}

/** In fractions of both sides, so that circles are ellipses before they are stretched. */
function outline(shape: Shape, ratio: number): string {
  switch (shape.kind) {
    case 'circle':
      return `<ellipse cx="${shape.x}" cy="${shape.y}" rx="${shape.r}" ry="${shape.r * ratio}" />`;
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" />`;
    case 'polygon':
      return `<polygon points="${shape.points.map((point) => point.join(',')).join(' ')}" />`;
  }
}
