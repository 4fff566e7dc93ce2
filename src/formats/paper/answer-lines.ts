/** How much room an answer by hand is given. */
import type { Item } from '../../model/index.ts';

const wordsPerLine = 9;

/** Lines to write on, from the expected words, minutes or points; 0 where there is a place already. */
export function answerLines(item: Item): number {
  const [interaction] = item.interactions;
  if (interaction?.id.startsWith('gap-')) return 0;
  switch (interaction?.kind) {
    case 'extended-text': {
      const words = interaction.maxWords ?? (interaction.minWords ?? 0) * 1.5;
      if (words > 0) return within(words / wordsPerLine, 3, 22);
      return within(item.minutes === undefined ? item.points * 3 : item.minutes * 1.5, 5, 20);
    }
    case 'numeric-entry':
    case 'formula':
      return within(item.minutes === undefined ? item.points * 2 : item.minutes * 1.2, 3, 12);
    case 'recall':
      return 2;
    default:
      return 0;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(value)));
}
