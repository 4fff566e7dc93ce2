/** Scores points on an image. */
import type { HotspotInteraction, Outcome, ScoringPolicy } from '../../model/index.ts';
import { outcomeOf } from '../outcome.ts';
import { containsPoint, type ImagePoint } from './contains.ts';

/**
 * Each key area that a point hits is an equal share; further points in it change nothing. A point
 * outside every key area is wrong and takes a share away under any policy but `all-or-nothing`. An
 * image whose proportion is not known counts as square, which matters to circles only.
 */
export function scoreHotspot(
  interaction: HotspotInteraction,
  response: readonly ImagePoint[],
  policy: ScoringPolicy,
): Outcome {
  const keys = interaction.areas.filter((area) => area.correct);
  const { proportion = 1 } = interaction.image;
  const isHit = (area: (typeof keys)[number], point: ImagePoint) =>
    containsPoint(area.shape, point, proportion);
  const right = keys.filter((area) => response.some((point) => isHit(area, point))).length;
  const wrong = response.filter((point) => !keys.some((area) => isHit(area, point))).length;
  const applied = policy === 'partial' ? 'right-minus-wrong' : policy;
  return outcomeOf({ right, wrong, total: keys.length }, applied);
}
