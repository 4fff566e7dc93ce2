/** Scores a choice picked from a menu. */
import type { InlineChoiceInteraction, Outcome } from '../../model/index.ts';
import { rightOrWrong } from '../outcome.ts';

/** Right when the picked choice is a key. */
export function scoreInlineChoice(interaction: InlineChoiceInteraction, response: string): Outcome {
  return rightOrWrong(interaction.choices.some(({ id, correct }) => correct && id === response));
}
