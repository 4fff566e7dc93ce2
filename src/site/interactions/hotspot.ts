/** Pointing at regions of an image. */
import type { HotspotInteraction, Shape } from '../../model/index.ts';
import { type Html, html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const hotspotView: InteractionView<'hotspot'> = {
  question: ({ image }, writer) => html`
<p class="task">Point at the place in the figure.</p>
<figure class="hotspot"><div>${writer.image(image.url, image.alt)}</div></figure>`,
  answer: ({ image, areas }, writer) => html`
<figure class="hotspot"><div>${writer.image(image.url, image.alt)}
<svg aria-hidden="true">${areas.map(({ shape, correct }) => drawShape(shape, correct))}</svg></div></figure>
<ul class="areas">
${areas.map(
  (
    area,
    index,
  ) => html`<li class="${area.correct ? 'is-right' : 'is-wrong'}">${areaName(area, index)}
<span class="verdict">${area.correct ? 'correct' : 'not correct'}</span></li>
`,
)}</ul>`,
};

function areaName({ label, shape }: HotspotInteraction['areas'][number], index: number): string {
  return label ?? `Region ${index + 1} (${shape.kind})`;
}

/** Shapes in shares of the image, whatever its size; a circle's height follows its width. */
function drawShape(shape: Shape, isCorrect: boolean): Html {
  const name = isCorrect ? 'is-right' : 'is-wrong';
  switch (shape.kind) {
    case 'circle':
      return html`<ellipse class="${name}" cx="${percent(shape.x)}" cy="${percent(shape.y)}" rx="${percent(shape.r)}" />`;
    case 'rect':
      return html`<rect class="${name}" x="${percent(shape.x)}" y="${percent(shape.y)}" width="${percent(shape.width)}" height="${percent(shape.height)}" />`;
    case 'polygon':
      return html`<svg viewBox="0 0 1 1" preserveAspectRatio="none" width="100%" height="100%"><polygon class="${name}" vector-effect="non-scaling-stroke" points="${shape.points.map((point) => point.join(',')).join(' ')}" /></svg>`;
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
