/** Keys as they are written on an answer sheet: by the letters and numbers that are printed. */
import { describeKey } from '../../interactions/describe.ts';
import type { Interaction, Item } from '../../model/index.ts';
import { shownEntries } from './shuffle-item.ts';

/** `A`, `B` … `Z`, `AA` …, from 0. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/**
 * The key of an item, gap by gap; words where there are no letters, formulas as LaTeX between `$`.
 * @param seed of the question, which decides the printed order of entries
 */
export function keyOnPaper(item: Item, seed: string): string {
  const keys = item.interactions.map((one) => keyOfInteraction(one, seed));
  if (keys.length < 2) return keys[0] ?? '';
  return keys.map((key, index) => `${index + 1}: ${key}`).join('; ');
}

/** The key of one interaction. */
function keyOfInteraction(interaction: Interaction, seed: string): string {
  switch (interaction.kind) {
    case 'choice': {
      const letters = interaction.choices.flatMap(({ correct }, index) =>
        correct ? [letterOf(index)] : [],
      );
      return letters.join(', ') || '–';
    }
    case 'match':
      return pairs(
        interaction.sources.map(({ target }) =>
          interaction.targets.findIndex(({ id }) => id === target),
        ),
      );
    case 'categorize':
      return pairs(
        interaction.members.map(({ category }) =>
          interaction.categories.findIndex(({ id }) => id === category),
        ),
      );
    case 'order': {
      const shown = shownEntries(interaction, seed);
      const places = shown.map(({ id }) => interaction.entries.findIndex((one) => one.id === id));
      return places.map((place, index) => `${letterOf(index)} ${place + 1}`).join(', ');
    }
    default:
      return describeKey(interaction);
  }
}

function pairs(letters: readonly number[]): string {
  return letters
    .map((letter, index) => `${index + 1} ${letter < 0 ? '–' : letterOf(letter)}`)
    .join(', ');
}
