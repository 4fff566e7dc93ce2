/** The parts of an item in the order in which a version prints them. */
import type { Choice, Interaction, Item, OrderInteraction } from '../../model/index.ts';
import { shuffle, shuffleApart, shuffleAround } from './shuffle.ts';

/**
 * Choices keep their order unless they are to be shuffled. Targets and members are always
 * shuffled: as authored, their order is the key. Entries to be ordered stay in key order.
 */
export function shuffleItem(item: Item, isShuffled: boolean, seed: string): Item {
  const interactions = item.interactions.map((one) =>
    shuffleInteraction(one, item, isShuffled && item.shuffle, `${seed} ${one.id}`),
  );
  return { ...item, interactions };
}

/** The entries of an ordering as they are printed. */
export function shownEntries(
  { entries, id }: OrderInteraction,
  seed: string,
): OrderInteraction['entries'] {
  return shuffleApart(entries, `${seed} ${id}`);
}

function shuffleInteraction(
  interaction: Interaction,
  { fixed }: Item,
  isShuffled: boolean,
  seed: string,
): Interaction {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice': {
      const { choices } = interaction;
      const stays = ({ id }: Choice, index: number): boolean =>
        fixed.includes(id) || (fixed.includes('last') && index === choices.length - 1);
      const isTruth = choices.every(({ id }) => id === 'true' || id === 'false');
      if (!isShuffled || isTruth) return interaction;
      return { ...interaction, choices: shuffleAround(choices, stays, seed) };
    }
    case 'match':
      return { ...interaction, targets: shuffleApart(interaction.targets, seed) };
    case 'categorize':
      return { ...interaction, members: shuffle(interaction.members, seed) };
    default:
      return interaction;
  }
}
