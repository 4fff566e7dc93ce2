/** Regular expressions left out of the keys where there are other keys. */
import type { Interaction, Item, TextEntryInteraction } from '../../model/index.ts';
import type { Degraded } from '../write-item.ts';
import { replaceInteractions } from './replace-interaction.ts';

/**
 * Keeps the literal keys. A short answer that has none is answered in a free text, which a person
 * scores; a gap that has none makes the item impossible.
 */
export function patternsToLiterals(item: Item): Degraded {
  const bare = item.interactions.filter(hasNoLiteral);
  const [first] = bare;
  if (!first) {
    return {
      item: replaceInteractions(item, (interaction) =>
        interaction.kind === 'text-entry' ? withoutPatterns(interaction) : interaction,
      ),
      reason: `Regular expressions are left out of the accepted answers: ${patternsOf(item)}.`,
    };
  }
  if (first.id.startsWith('gap-')) {
    return { item: undefined, reason: `Gap ${first.id} accepts only ${patternsOf(item)}.` };
  }
  return {
    item: { ...item, type: 'essay', interactions: [{ kind: 'extended-text', id: first.id }] },
    reason: `Only ${patternsOf(item)} is accepted: it becomes a text that a person scores.`,
  };
}

function hasNoLiteral(interaction: Interaction): interaction is TextEntryInteraction {
  return (
    interaction.kind === 'text-entry' && !interaction.keys.some(({ kind }) => kind === 'literal')
  );
}

function withoutPatterns(interaction: TextEntryInteraction): TextEntryInteraction {
  return { ...interaction, keys: interaction.keys.filter(({ kind }) => kind === 'literal') };
}

function patternsOf({ interactions }: Item): string {
  return interactions
    .flatMap((interaction) => (interaction.kind === 'text-entry' ? interaction.keys : []))
    .flatMap((key) => (key.kind === 'pattern' ? [`/${key.source}/${key.flags}`] : []))
    .join(', ');
}
