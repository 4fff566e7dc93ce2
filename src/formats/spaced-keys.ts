/** Accepted texts with white space inside, which we fold and most engines do not. */
import type { Item, TextKey } from '../model/index.ts';
import type { Loss } from './loss.ts';

/** Reported of an item by every target that compares white space sign by sign. */
export const spacedKeyLoss: Loss = {
  kind: 'degraded',
  field: 'keys',
  reason: 'White space inside an answer has to be typed as it stands in the key.',
};

/** Whether a text that is accepted has white space inside, so that typing more of it matters. */
export function hasSpacedKeys({ interactions }: Pick<Item, 'interactions'>): boolean {
  return interactions.some(
    (interaction) => interaction.kind === 'text-entry' && interaction.keys.some(isSpaced),
  );
}

/** A pattern may itself accept any number of blanks: `red\s+fish`. */
function isSpaced(key: TextKey): boolean {
  return key.kind === 'literal'
    ? /\s/.test(key.value.trim())
    : /(?: |\\s)(?![+*])/.test(key.source);
}
