/** A bank whose assessments are as they were locked. */
import { type AssessmentLock, applyLock, type OutdatedLock } from '../../bank/lock/index.ts';
import type { Assessment } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { findLock } from './find-lock.ts';
import { type OutdatedLockFile, outdatedLocks } from './outdated-locks.ts';

/** The bank, or why there is none. */
export type LockedIndex =
  | { readonly ok: true; readonly index: BankIndex }
  /** Assessments that are not locked. */
  | { readonly ok: false; readonly unlocked: readonly string[] }
  /** Locks that the bank is not any more as. */
  | { readonly ok: false; readonly outdated: readonly OutdatedLockFile[] };

/**
 * Gives the assessments the items that their locks pin. An item that is retired since is still as
 * it was, and one that a pool has gained is not in it.
 */
export async function lockedIndex(index: BankIndex, ids: readonly string[]): Promise<LockedIndex> {
  const asked = index.assessments.filter(({ id }) => ids.includes(id));
  const locks = new Map<string, AssessmentLock>();
  for (const assessment of asked) {
    const lock = findLock(index, assessment)?.lock;
    if (lock !== undefined) locks.set(assessment.id, lock);
  }
  const unlocked = ids.filter((id) => !locks.has(id));
  if (unlocked.length > 0) return { ok: false, unlocked };
  const outdated = (await outdatedLocks(index, ids)).filter(differs);
  if (outdated.length > 0) return { ok: false, outdated };
  const points = new Map(index.items.map((item) => [item.id, item.points]));
  const locked = (assessment: Assessment): Assessment => {
    const lock = locks.get(assessment.id);
    return lock === undefined ? assessment : applyLock(assessment, lock, (id) => points.get(id));
  };
  return { ok: true, index: { ...index, assessments: index.assessments.map(locked) } };
}

/** Whether what would be exported is not what was locked. */
export function differs({ assessment, pins }: OutdatedLock): boolean {
  return (
    assessment !== 'same' || pins.some(({ reason }) => reason === 'changed' || reason === 'gone')
  );
}
