/** Where the items of a bank were used: the ledger that its locks in history are. */
import { type ItemUse, itemUses } from '../../bank/lock/index.ts';
import { locateRepository } from '../git/locate-repository.ts';
import type { BankIndex } from '../index-bank.ts';
import { type LockVersion, readLockHistory } from '../lock/lock-history.ts';

/** The ledger. */
export interface Exposure {
  /** By item, also of items that are gone; the latest use last. */
  readonly uses: ReadonlyMap<string, readonly ItemUse[]>;
  /** False where a shallow clone hides commits: there may have been more uses. */
  readonly isComplete: boolean;
  /** Locks that cannot be read, of a commit or of the work tree; their uses are missing. */
  readonly unreadable: readonly (Pick<LockVersion, 'path'> & { readonly commit?: string })[];
  /** Whether there is a history at all; without one only the present locks count. */
  readonly hasHistory: boolean;
}

/**
 * Reads the locks of every commit that the checked-out one descends from, of the bank and of its
 * overlays, and those in the work tree, which are the latest.
 */
export async function readExposure({
  root,
  overlays,
  locks,
}: Pick<BankIndex, 'root' | 'overlays' | 'locks'>): Promise<Exposure> {
  const histories = [];
  const seen = new Set<string>();
  for (const folder of [root, ...overlays]) {
    const place = await locateRepository(folder);
    const name = `${place?.commonDir}:${place?.folder}`;
    if (seen.has(name)) continue;
    seen.add(name);
    histories.push(await readLockHistory(folder));
  }
  const past = histories.flatMap(({ versions }) => versions.map(({ lock }) => lock));
  const present = locks.flatMap(({ lock }) => lock ?? []);
  return {
    uses: itemUses([...past, ...present]),
    isComplete: histories.every(({ isComplete }) => isComplete),
    unreadable: [
      ...histories.flatMap(({ unreadable }) => unreadable),
      ...locks.filter(({ lock }) => lock === undefined).map(({ path }) => ({ path })),
    ],
    hasHistory: histories.some(({ hasRepository }) => hasRepository),
  };
}
