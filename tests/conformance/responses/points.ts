/** Points on an image. */
import { containsPoint, type ImagePoint } from '../../../src/interactions/hotspot/contains.ts';
import type { HotspotInteraction, Shape } from '../../../src/model/index.ts';
import type { Simulated } from './simulated.ts';

/** Each area, all key areas, some of them, a key and a distractor, and a place outside of all. */
export function pointAt(interaction: HotspotInteraction): readonly Simulated<ImagePoint[]>[] {
  const { areas, image } = interaction;
  const { proportion = 1 } = image;
  const inside = (shape: Shape) =>
    grid.find(
      (point) =>
        containsPoint(shape, point, proportion) &&
        !areas.some(
          (other) => other.shape !== shape && containsPoint(other.shape, point, proportion),
        ),
    );
  const places = areas.flatMap(({ id, shape, correct }) => {
    const point = inside(shape);
    return point === undefined ? [] : [{ id, point, correct }];
  });
  const keys = places.filter(({ correct }) => correct);
  const distractors = places.filter(({ correct }) => !correct);
  const outside = grid.find(
    (point) => !areas.some(({ shape }) => containsPoint(shape, point, proportion)),
  );
  const sets: readonly Simulated<ImagePoint[]>[] = [
    { name: 'every key area', response: keys.map(({ point }) => point) },
    ...places.map(({ id, point }) => ({ name: `area ${id}`, response: [point] })),
    ...(keys.length > 2
      ? keys.map(({ id }) => ({
          name: `every key area but ${id}`,
          response: keys.filter((key) => key.id !== id).map(({ point }) => point),
        }))
      : []),
    ...distractors.map(({ id, point }) => ({
      name: `every key area and ${id}`,
      response: [...keys.map((key) => key.point), point],
    })),
    ...(outside ? [{ name: 'outside of every area', response: [outside] }] : []),
  ];
  const isNew = ({ response }: Simulated<ImagePoint[]>, index: number) =>
    sets.findIndex((other) => JSON.stringify(other.response) === JSON.stringify(response)) ===
    index;
  return sets.filter(({ response }) => response.length > 0).filter(isNew);
}

/** Points from the middle outward, so that what is found lies well inside. */
const grid: readonly ImagePoint[] = Array.from({ length: 99 * 99 }, (_, index) => ({
  x: ((index % 99) + 1) / 100,
  y: (Math.floor(index / 99) + 1) / 100,
}));
