/** Scores picked choices. */
import type { ChoiceInteraction, Outcome, ScoringPolicy } from '../../model/index.ts';
import { outcomeOf, rightOrWrong } from '../outcome.ts';

/**
 * One choice is right or wrong. Of several, by `right-minus-wrong` each key picked earns an equal
 * share and each distractor picked takes one away; by `partial` each choice is a decision of its
 * own: the share of choices rightly picked or rightly left, nothing where none is picked.
 */
export function scoreChoice(
  interaction: ChoiceInteraction,
  response: readonly string[],
  policy: ScoringPolicy,
): Outcome {
  const picked = new Set(response);
  const keys = interaction.choices.filter((choice) => choice.correct);
  const right = keys.filter((choice) => picked.has(choice.id)).length;
  const wrong = picked.size - right;
  const isAllRight = right === keys.length && wrong === 0;
  if (interaction.cardinality === 'single') return rightOrWrong(right === 1 && picked.size === 1);
  if (keys.length === 0) return rightOrWrong(isAllRight);
  if (policy !== 'partial') return outcomeOf({ right, wrong, total: keys.length }, policy);
  const total = interaction.choices.length;
  const decided = picked.size === 0 ? 0 : Math.max(0, total - wrong - (keys.length - right));
  return { status: 'scored', fraction: decided / total };
}
