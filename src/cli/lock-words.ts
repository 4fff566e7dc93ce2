/** What commands about locks have in common. */
import { type LockReading, lockPath } from '../bank/lock/index.ts';
import { closestName } from '../diagnostics/closest-name.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { Assessment } from '../model/index.ts';
import type { BankIndex } from '../node/index-bank.ts';
import { type FoundLock, findLock } from '../node/lock/find-lock.ts';
import { LockRefusedError } from '../node/lock/make-lock.ts';
import type { CliHost } from './cli-host.ts';
import { type ExitCode, UsageError } from './exit-code.ts';
import { findingsText } from './report-diagnostics.ts';

/** The assessments of the ids. @throws UsageError where one does not exist */
export function namedAssessments(
  ids: readonly string[],
  { assessments }: Pick<BankIndex, 'assessments'>,
): readonly Assessment[] {
  const known = assessments.map(({ id }) => id);
  return [...new Set(ids)].map((id) => {
    const found = assessments.find((one) => one.id === id);
    if (found !== undefined) return found;
    const close = closestName(id, known);
    const hint = close === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${close}?`;
    throw new UsageError(`There is no assessment ${id}. ${hint}`);
  });
}

/** The day as it is where the command runs, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The day that an option names. @throws UsageError for what is no day of the calendar */
export function readDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new UsageError(`“${text}” is no day. Write it as in 2026-11-20.`);
}

/** Runs what may be refused, and tells why it was. */
export async function orRefuse(
  index: BankIndex,
  host: CliHost,
  action: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof LockRefusedError)) throw error;
    if (error.findings.length > 0) host.err(findingsText(error.findings, index, host));
    host.err(`${error.message} Nothing is written.\n`);
    return 1;
  }
}

/** The lock of an assessment. @throws UsageError where there is none, or one with errors */
export function namedLock(index: BankIndex, assessment: Assessment): FoundLock {
  const found = findLock(index, assessment);
  if (found !== undefined) return found;
  refuseFaultyLock(index, assessment);
  throw new UsageError(`${assessment.id} is not locked. stemma lock pins it.`);
}

/** @throws UsageError where the lock of an assessment is there and cannot be read */
export function refuseFaultyLock({ locks }: BankIndex, assessment: Assessment): void {
  const file = locks.find(({ path }) => path === lockPath(assessment));
  if (file !== undefined && file.lock === undefined) throw new UsageError(faultyLock(file));
}

/** What to say of a lock that cannot be read. */
export function faultyLock({ path }: Pick<LockReading, 'path'>): string {
  return `${visibleText(path)} has errors, so nobody knows what it pins. stemma check shows them.`;
}
