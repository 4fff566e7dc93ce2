/** What a question tells to do, before the place for its answer. */
import type {
  CategorizeInteraction,
  ExtendedTextInteraction,
  Interaction,
} from '../../model/index.ts';
import type { PaperWords } from './paper-words.ts';

/** A sentence, or the length of an answer in brackets; undefined where nothing needs to be told. */
export function instructionOf(
  interaction: Interaction | undefined,
  words: PaperWords,
): string | undefined {
  switch (interaction?.kind) {
    case 'choice':
      return interaction.cardinality === 'single' ? undefined : words.pickSeveral;
    case 'match':
      return words.match;
    case 'categorize':
      return categorizing(interaction, words);
    case 'order':
      return words.order;
    case 'hotspot':
      return words.mark;
    case 'extended-text':
      return lengthOf(interaction, words);
    default:
      return undefined;
  }
}

function categorizing({ members }: CategorizeInteraction, words: PaperWords): string {
  const isLeaving = members.some(({ category }) => category === null);
  return isLeaving ? `${words.categorize} ${words.leaveOut}` : words.categorize;
}

function lengthOf(
  { maxWords, minWords }: ExtendedTextInteraction,
  words: PaperWords,
): string | undefined {
  if (maxWords === undefined)
    return minWords === undefined ? undefined : `(${minWords} ${words.words})`;
  const least = minWords === undefined ? `${words.atMost} ` : `${minWords}–`;
  return `(${least}${maxWords} ${words.words})`;
}
