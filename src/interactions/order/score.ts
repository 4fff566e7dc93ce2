/** Scores an order. */
import type { OrderInteraction, Outcome, ScoringPolicy } from '../../model/index.ts';
import { outcomeOf } from '../outcome.ts';

/** Each entry at its own position is an equal share; entries left out are neither right nor wrong. */
export function scoreOrder(
  interaction: OrderInteraction,
  response: readonly string[],
  policy: ScoringPolicy,
): Outcome {
  const right = interaction.entries.filter(({ id }, index) => response[index] === id).length;
  const total = interaction.entries.length;
  return outcomeOf({ right, wrong: response.length - right, total }, policy);
}
