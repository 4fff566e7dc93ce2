/** Whether an item says what is right. */
import type { AuthoredItem } from '../../model/index.ts';

/** Whether no interaction is without a key; those that a person scores need none. */
export function hasKey({ interactions }: AuthoredItem): boolean {
  return interactions.every((interaction) => {
    switch (interaction.kind) {
      case 'choice':
      case 'inline-choice':
        return interaction.choices.some(({ correct }) => correct);
      case 'numeric-entry':
      case 'text-entry':
        return interaction.keys.length > 0;
      default:
        return true;
    }
  });
}
