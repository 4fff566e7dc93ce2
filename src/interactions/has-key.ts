/** Whether an item says what is right. */
import type { ItemContent } from '../model/index.ts';

/** Whether no interaction is without a key; those that a person scores need none. */
export function hasKey({ interactions }: Pick<ItemContent, 'interactions'>): boolean {
  return interactions.every((interaction) => {
    switch (interaction.kind) {
      case 'choice':
      case 'inline-choice':
        return interaction.choices.some(({ correct }) => correct);
      case 'numeric-entry':
      case 'text-entry':
        return interaction.keys.length > 0;
      case 'hotspot':
        return interaction.areas.some(({ correct }) => correct);
      default:
        return true;
    }
  });
}
