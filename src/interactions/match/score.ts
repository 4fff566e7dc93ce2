/** Scores a matching. */
import type { MatchInteraction, Outcome, ScoringPolicy } from '../../model/index.ts';
import { outcomeOf } from '../outcome.ts';

/** Each source is an equal share. */
export function scoreMatch(
  interaction: MatchInteraction,
  response: Readonly<Record<string, string>>,
  policy: ScoringPolicy,
): Outcome {
  const given = interaction.sources.filter(({ id }) => Object.hasOwn(response, id));
  const right = given.filter(({ id, target }) => response[id] === target).length;
  const total = interaction.sources.length;
  return outcomeOf({ right, wrong: given.length - right, total }, policy);
}
