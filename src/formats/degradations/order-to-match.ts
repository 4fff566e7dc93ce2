/** Ordering as matching: each entry with its position. */
import type { Item, OrderInteraction } from '../../model/index.ts';
import { fingerprintHex } from '../fingerprint.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { plainContent } from './plain-content.ts';

/** Entries are listed in an order that their key does not decide, so that it gives nothing away. */
export const orderToMatch: Degradation = {
  summary: 'matching, each entry with its position',
  degrade,
};

function degrade(item: Item): Degraded {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'order') return { item: undefined, reason: 'It is not an ordering.' };
  return {
    item: { ...item, type: 'matching', interactions: [matchOf(item.id, interaction)] },
    reason:
      'Ordering becomes matching: each entry is given its position, 1 to ' +
      `${interaction.entries.length}.`,
  };
}

function matchOf(itemId: string, { id, entries }: OrderInteraction) {
  const sources = entries.map((entry, index) => ({
    ...entry,
    target: `t${index + 1}`,
    rank: fingerprintHex(`${itemId} ${entry.id}`),
  }));
  return {
    kind: 'match' as const,
    id,
    sources: sources
      .toSorted((left, right) => (left.rank < right.rank ? -1 : 1))
      .map(({ content, target }, index) => ({ id: `s${index + 1}`, content, target })),
    targets: entries.map((_, index) => ({
      id: `t${index + 1}`,
      content: plainContent(String(index + 1)),
    })),
  };
}
