/** Finds the lock of an assessment. */
import { type AssessmentLock, type LockReading, lockPath } from '../../bank/lock/index.ts';
import type { Assessment } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';

/** A lock with its file. */
export interface FoundLock {
  readonly lock: AssessmentLock;
  readonly reading: LockReading;
}

/** The lock beside the file of the assessment; undefined where there is none that holds. */
export function findLock(
  { locks }: Pick<BankIndex, 'locks'>,
  assessment: Assessment,
): FoundLock | undefined {
  const reading = locks.find(({ path }) => path === lockPath(assessment));
  const lock = reading?.lock;
  if (reading === undefined || lock?.assessment !== assessment.id) return undefined;
  return { lock, reading };
}
