/** Regular expressions as the texts that they match, where these are few; else left out. */
import type { Interaction, Item, TextEntryInteraction, TextKey } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { expandPattern } from './expand-pattern.ts';
import { replaceInteractions } from './replace-interaction.ts';

/**
 * Keeps literals and expansions. A short answer without any is answered in a free text, which a
 * person scores; a gap without any makes the item impossible.
 */
export const patternsToLiterals: Degradation = {
  summary: 'the texts that the pattern matches, where these are few',
  degrade,
};

function degrade(item: Item): Degraded {
  const degraded = replaceInteractions(item, (interaction) =>
    interaction.kind === 'text-entry' ? withoutPatterns(interaction) : interaction,
  );
  const bare = degraded.interactions.find(
    (interaction) => interaction.kind === 'text-entry' && interaction.keys.length === 0,
  );
  if (!bare) return { item: degraded, reason: reasonOf(item) };
  const patterns = keysOf(item).filter(isLost).map(printPattern).join(', ');
  if (bare.id.startsWith('gap-')) {
    return { item: undefined, reason: `Gap ${bare.id} accepts only ${patterns}.` };
  }
  return {
    item: { ...item, type: 'essay', interactions: [{ kind: 'extended-text', id: bare.id }] },
    reason: `Only ${patterns} is accepted: it becomes a text that a person scores.`,
  };
}

function withoutPatterns(interaction: TextEntryInteraction): TextEntryInteraction {
  const values = interaction.keys.flatMap((key) =>
    key.kind === 'literal' ? [key.value] : (expandPattern(key.source) ?? []),
  );
  const keys = [...new Set(values)].map((value): TextKey => ({ kind: 'literal', value }));
  return { ...interaction, keys };
}

function reasonOf(item: Item): string {
  const patterns = keysOf(item).filter(({ kind }) => kind === 'pattern');
  const [lost, listed] = [patterns.filter(isLost), patterns.filter((key) => !isLost(key))].map(
    (keys) => keys.map(printPattern).join(', '),
  );
  return [
    listed && `The texts that match ${listed} are listed, whatever their case.`,
    lost && `Left out of the accepted answers: ${lost}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function keysOf({ interactions }: Item): readonly TextKey[] {
  return interactions.flatMap((interaction: Interaction) =>
    interaction.kind === 'text-entry' ? interaction.keys : [],
  );
}

function isLost(key: TextKey): boolean {
  return key.kind === 'pattern' && expandPattern(key.source) === undefined;
}

function printPattern(key: TextKey): string {
  return key.kind === 'pattern' ? `/${key.source}/${key.flags}` : key.value;
}
