/** Regions in the words of QTI. */
import type { Shape } from '../../model/index.ts';
import type { ImagePixels } from './image-pixels.ts';

/** A kind of shape with its coordinates. */
export interface AreaShape {
  readonly shape: 'circle' | 'rect' | 'poly';
  readonly coords: string;
}

/** The region in whole pixels of the image as it is drawn. */
export function areaShape(shape: Shape, { height, width }: ImagePixels): AreaShape {
  const x = (fraction: number): number => Math.round(fraction * width);
  const y = (fraction: number): number => Math.round(fraction * height);
  switch (shape.kind) {
    case 'circle':
      return written('circle', [x(shape.x), y(shape.y), Math.max(1, x(shape.r))]);
    case 'rect': {
      const corner = [x(shape.x + shape.width), y(shape.y + shape.height)];
      return written('rect', [x(shape.x), y(shape.y), ...corner]);
    }
    case 'polygon': {
      const [first] = shape.points;
      const closed = first ? [...shape.points, first] : [];
      return written(
        'poly',
        closed.flatMap(([left, top]) => [x(left), y(top)]),
      );
    }
  }
}

function written(shape: AreaShape['shape'], coords: readonly number[]): AreaShape {
  return { shape, coords: coords.join(',') };
}
