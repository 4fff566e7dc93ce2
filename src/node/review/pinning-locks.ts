/** Finds the locked exams that pin an item. */
import { type AssessmentLock, pinsOf } from '../../bank/lock/index.ts';
import type { BankIndex } from '../index-bank.ts';

/** A lock by what people call it. */
export interface PinningLock {
  readonly assessment: string;
  readonly term: string;
}

/** The locks of either state by the ids of items that they pin, each lock once, as it was first. */
export function pinningLocks(
  before: Pick<BankIndex, 'locks'>,
  after: Pick<BankIndex, 'locks'>,
): (ids: readonly string[]) => readonly PinningLock[] {
  const locks = new Map<string, AssessmentLock>();
  for (const { path, lock } of [...before.locks, ...after.locks]) {
    if (lock !== undefined && !locks.has(path)) locks.set(path, lock);
  }
  const pinned = [...locks.values()].map((lock) => ({
    lock: { assessment: lock.assessment, term: lock.term },
    ids: new Set(pinsOf(lock).map(({ id }) => id)),
  }));
  return (ids) =>
    pinned.flatMap(({ lock, ids: own }) => (ids.some((id) => own.has(id)) ? lock : []));
}
