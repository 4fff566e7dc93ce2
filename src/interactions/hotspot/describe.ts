/** The key areas of an image in words. */
import type { HotspotInteraction, Shape } from '../../model/index.ts';

/** The labels of the key areas, or where they are. */
export function describeHotspot(interaction: HotspotInteraction): string {
  return interaction.areas
    .filter((area) => area.correct)
    .map((area) => area.label ?? describeShape(area.shape))
    .join('; ');
}

/** A shape by the place of its middle, from the left and from the top of the image. */
function describeShape(shape: Shape): string {
  const { x, y } = middleOf(shape);
  return `${nouns[shape.kind]} at ${percent(x)} from the left, ${percent(y)} from the top`;
}

const nouns: Readonly<Record<Shape['kind'], string>> = {
  circle: 'circle',
  rect: 'rectangle',
  polygon: 'polygon',
};

function middleOf(shape: Shape): { readonly x: number; readonly y: number } {
  switch (shape.kind) {
    case 'circle':
      return shape;
    case 'rect':
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    case 'polygon': {
      const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
      return {
        x: middle(shape.points.map(([x]) => x)),
        y: middle(shape.points.map(([, y]) => y)),
      };
    }
  }
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}
