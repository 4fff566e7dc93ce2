/** Finds the locks of a bank that are outdated. */
import {
  type LockReading,
  type OutdatedLock,
  outdatedPins,
  pinsOf,
} from '../../bank/lock/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { meaningsOf } from './meanings.ts';
import { writtenHash } from './written-assessment.ts';

/** An outdated lock with its file. */
export interface OutdatedLockFile extends OutdatedLock {
  readonly reading: LockReading;
}

/**
 * The outdated locks of the bank as it is now, in the order of their paths.
 * @param only assessments; absent for all
 */
export async function outdatedLocks(
  index: BankIndex,
  only?: readonly string[],
): Promise<readonly OutdatedLockFile[]> {
  const files = index.locks.flatMap((reading) => {
    const { lock } = reading;
    if (lock === undefined) return [];
    return only === undefined || only.includes(lock.assessment) ? [{ reading, lock }] : [];
  });
  const ids = new Set(files.flatMap(({ lock }) => pinsOf(lock).map(({ id }) => id)));
  const meant = await meaningsOf(index, ids);
  const items = new Map(
    [...meant].map(([id, { item, sha256 }]) => [id, { status: item.status, sha256 }]),
  );
  const assessments = new Map(
    index.assessments
      .filter(({ id }) => files.some(({ lock }) => lock.assessment === id))
      .map((assessment) => [assessment.id, { assessment, sha256: writtenHash(index, assessment) }]),
  );
  return files.flatMap(({ reading, lock }) =>
    outdatedPins([lock], { items, assessments }).map((outdated) => ({ ...outdated, reading })),
  );
}
