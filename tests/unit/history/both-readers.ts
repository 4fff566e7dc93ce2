/** Reads histories in both ways that there are. */

import type { Cache } from '../../../src/node/cache.ts';
import { isomorphicObjects } from '../../../src/node/git/isomorphic-objects.ts';
import { locateRepository } from '../../../src/node/git/locate-repository.ts';
import { programObjects } from '../../../src/node/git/program-objects.ts';
import type { HistoryReader } from '../../../src/node/history/history-reader.ts';
import { type BankHistory, historyWith } from '../../../src/node/history/history-with.ts';
import { isomorphicReader } from '../../../src/node/history/isomorphic-reader.ts';
import type { ItemHistory } from '../../../src/node/history/item-history.ts';
import { programReader } from '../../../src/node/history/program-reader.ts';

/** The ways, by name. */
export const readers = ['the git program', 'isomorphic-git'] as const;

/** The history of the bank in a directory, read in one way. */
export async function readWith(
  name: (typeof readers)[number],
  directory: string,
  cache?: Cache,
  watch: (reader: HistoryReader) => HistoryReader = (reader) => reader,
): Promise<BankHistory> {
  const place = await locateRepository(directory);
  const program = place && (await programObjects(place));
  if (place === undefined || program === undefined)
    throw new Error('There is no repository, or no git.');
  const reader =
    name === 'the git program'
      ? programReader(place, program)
      : isomorphicReader(place, isomorphicObjects(place));
  return historyWith(place, watch(reader), cache);
}

/** A cache in memory. */
export function memoryCache(): Cache {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    close: () => undefined,
  };
}

/** Revisions in short: `changed a.md` or, of a move, `moved a.md -> b.md`. */
export function told(history: ItemHistory | undefined): readonly string[] {
  return (history?.revisions ?? []).map(({ kind, path, from }) =>
    from === undefined ? `${kind} ${path}` : `${kind} ${from} -> ${path}`,
  );
}
