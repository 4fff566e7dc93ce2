/** Orders of entries. */
import type { OrderInteraction } from '../../../src/model/index.ts';
import { type Simulated, swapped } from './simulated.ts';

/** The key, reversed, turned by one, and with each two neighbours exchanged. */
export function orderEntries({ entries }: OrderInteraction): readonly Simulated<string[]>[] {
  const ids = entries.map(({ id }) => id);
  return [
    { name: 'in order', response: ids },
    { name: 'reversed', response: ids.toReversed() },
    { name: 'turned by one', response: [...ids.slice(1), ...ids.slice(0, 1)] },
    ...ids.slice(1).map((id, index) => ({
      name: `${id} before its neighbour`,
      response: [...swapped(ids, index)],
    })),
  ];
}
