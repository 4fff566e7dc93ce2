/** The regions of an image, drawn over it in the key. */
import type { HotspotInteraction, Shape } from '../../../src/model/index.ts';

/** The image, with its regions where answers are printed: those to be marked are filled. */
export function writeSpots({ areas }: HotspotInteraction, image: string): string {
  const shapes = areas.map(({ correct, shape }) => {
    const look = correct
      ? 'draw=black, very thick, fill=black, fill opacity=0.25'
      : 'draw=black, dashed';
    return `\\path[${look}] ${outline(shape)};`;
  });
  return `\\paperspots{${image}}{%\n${shapes.join('\n')}}`;
}

function outline(shape: Shape): string {
  switch (shape.kind) {
    case 'circle':
      return `${point(shape.x, shape.y)} circle[radius=${shape.r}\\wd\\paperspotbox]`;
    case 'rect': {
      const { x, y, width, height } = shape;
      return `${point(x, y)} rectangle ${point(x + width, y + height)}`;
    }
    case 'polygon':
      return `${shape.points.map(([x, y]) => point(x, y)).join(' -- ')} -- cycle`;
  }
}

function point(x: number, y: number): string {
  return `(${Number(x.toFixed(4))},${Number(y.toFixed(4))})`;
}
