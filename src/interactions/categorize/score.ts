/** Scores a categorization. */
import type { CategorizeInteraction, Outcome, ScoringPolicy } from '../../model/index.ts';
import { outcomeOf } from '../outcome.ts';

/**
 * Each member that has a category is an equal share. A distractor put into a category takes a share
 * away under any policy but `all-or-nothing`, else putting everything somewhere would be free.
 */
export function scoreCategorize(
  interaction: CategorizeInteraction,
  response: Readonly<Record<string, string>>,
  policy: ScoringPolicy,
): Outcome {
  const placed = interaction.members.filter(({ id }) => Object.hasOwn(response, id));
  const right = placed.filter(({ id, category }) => response[id] === category).length;
  const misplacedDistractors = placed.filter(({ category }) => category === null).length;
  const total = interaction.members.filter(({ category }) => category !== null).length;
  const wrong = placed.length - right;
  if (policy !== 'partial') return outcomeOf({ right, wrong, total }, policy);
  return outcomeOf({ right, wrong: misplacedDistractors, total }, 'right-minus-wrong');
}
