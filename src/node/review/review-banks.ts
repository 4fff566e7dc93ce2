/** Looks at a change of a bank as a reviewer does. */
import type { BankDiff } from '../../bank/diff/bank-diff.ts';
import { compareDiagnostics } from '../../diagnostics/compare-diagnostics.ts';
import type { Diagnostic } from '../../model/index.ts';
import { diffBanks } from '../diff/diff-banks.ts';
import type { BankState, OpenRange } from '../diff/open-range.ts';
import type { IndexedItem } from '../index-bank.ts';
import { lifecycleFindings } from '../lifecycle/lifecycle-findings.ts';
import { lockFindings } from '../lock/lock-findings.ts';
import { type ExportEffects, exportEffects } from './export-effects.ts';
import { type Duplicate, findDuplicates } from './find-duplicates.ts';
import { type FindingsReview, freshFindings } from './fresh-findings.ts';
import { type PinningLock, pinningLocks } from './pinning-locks.ts';
import { stepFindings } from './step-findings.ts';

/** Everything that a reviewer is told. */
export interface BankReview {
  readonly diff: BankDiff<IndexedItem>;
  readonly findings: FindingsReview;
  /** Items that become published past their review. */
  readonly steps: readonly Diagnostic[];
  readonly duplicates: readonly Duplicate[];
  readonly exports: ExportEffects;
  /** Locked exams that pin an item that differs, by its id; those without any are missing. */
  readonly locks: ReadonlyMap<string, readonly PinningLock[]>;
}

/** Compares the two states and judges what is new. */
export async function reviewBanks(range: OpenRange): Promise<BankReview> {
  const [before, after] = [range.before.index, range.after.index];
  const diff = await diffBanks(before, after);
  const locksOf = pinningLocks(before, after);
  return {
    diff,
    findings: freshFindings(
      await allFindings(range, range.before),
      await allFindings(range, range.after),
    ),
    steps: await stepFindings(range, diff.items),
    duplicates: await findDuplicates(before, after, diff.items),
    exports: await exportEffects(before, after, diff),
    locks: new Map(
      diff.items.flatMap(({ id, shownWith }) => {
        const locks = locksOf([id, ...shownWith]);
        return locks.length === 0 ? [] : [[id, locks]];
      }),
    ),
  };
}

async function allFindings(
  { repository }: OpenRange,
  { index, commit }: BankState,
): Promise<readonly Diagnostic[]> {
  const at = commit === undefined ? undefined : { repository, oid: commit };
  return [
    ...index.diagnostics,
    ...(await lifecycleFindings(index, at)),
    ...(await lockFindings(index)),
  ].sort(compareDiagnostics);
}
