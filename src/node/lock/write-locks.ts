/** Writes lock files, all or none. */
import { lockPath, printLock } from '../../bank/lock/index.ts';
import type { AssessmentLock } from '../../bank/lock/lock.ts';
import type { Assessment } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { writeFilesTogether } from '../journal/write-files-together.ts';

/** A lock to be written beside the file of its assessment. */
export interface NewLock {
  readonly assessment: Assessment;
  readonly lock: AssessmentLock;
}

/** Where the lock of an assessment lies: folder of the bank or overlay, and path below it. */
export function lockPlace(
  { root, locate }: Pick<BankIndex, 'root' | 'locate'>,
  assessment: Assessment,
): { readonly root: string; readonly path: string } {
  const place = locate(assessment.path) ?? { root, path: assessment.path };
  return { root: place.root, path: lockPath(place) };
}

/** Writes each lock into the bank or overlay that its assessment lies in. */
export function writeLocks(index: BankIndex, locks: readonly NewLock[]): void {
  const files = locks.map(({ assessment, lock }) => ({
    ...lockPlace(index, assessment),
    content: printLock(lock),
  }));
  for (const [root, own] of Map.groupBy(files, (file) => file.root)) {
    writeFilesTogether(
      root,
      own.map(({ path, content }) => ({ path, content })),
    );
  }
}
