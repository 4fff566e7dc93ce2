/** Where items were used, told by locks. */
import type { AssessmentLock } from './lock.ts';

/** One use of an item. */
export interface ItemUse {
  readonly assessment: string;
  readonly term: string;
  /** The day of the lock, `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether it was only one of those that a platform draws from, so that some students saw it. */
  readonly isPool: boolean;
}

/**
 * Uses by item, the latest last. Of the locks of one assessment and term the last one counts: what
 * earlier ones pinned was replaced before it was given.
 * @param locks in the order in which they were made
 */
export function itemUses(
  locks: readonly AssessmentLock[],
): ReadonlyMap<string, readonly ItemUse[]> {
  const counted = new Map(
    locks.map((lock) => [JSON.stringify([lock.assessment, lock.term]), lock] as const),
  );
  const uses = new Map<string, Map<string, ItemUse>>();
  for (const [key, { assessment, term, locked: date, sections }] of counted) {
    for (const { draw, items } of sections) {
      for (const { id } of items) {
        const own = uses.get(id) ?? new Map<string, ItemUse>();
        uses.set(id, own);
        const isPool = draw === 'pool' && (own.get(key)?.isPool ?? true);
        own.set(key, { assessment, term, date, isPool });
      }
    }
  }
  return new Map([...uses].map(([id, own]) => [id, [...own.values()].sort(byDate)]));
}

function byDate(a: ItemUse, b: ItemUse): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.assessment === b.assessment) return a.term < b.term ? -1 : 1;
  return a.assessment < b.assessment ? -1 : 1;
}
