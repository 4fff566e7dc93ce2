/** Looks whether a change that was cut short can still be finished. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, type RecordEntry, recordFile } from './commit-record.ts';

/** A change that was cut short cannot be finished without losing something. */
export class JournalConflictError extends Error {
  override readonly name = 'JournalConflictError';
}

/**
 * Each file must be as the change found it, or already as the change leaves it; and what waits must
 * be what was written.
 * @throws JournalConflictError
 */
export function checkUnedited(
  home: string,
  journal: string,
  entries: readonly RecordEntry[],
): void {
  for (const { path, staged, before, after } of entries) {
    const target = join(home, path);
    const waiting = staged === null ? undefined : join(journal, staged);
    const content = waiting === undefined ? null : digestOf(waiting);
    // In its place already, or put there by another process at this moment.
    if (waiting !== undefined && content === null) continue;
    const found = digestOf(target);
    if (found === content || (found === before && content === after)) continue;
    // Another process has finished this change, and the next one may have begun.
    if (!existsSync(recordFile(journal))) return;
    throw new JournalConflictError(
      waiting === undefined
        ? removalConflict(target)
        : writeConflict(target, waiting, content === after),
    );
  }
}

function removalConflict(target: string): string {
  return `${target} was edited after a command that removes it had been cut short. Remove it, or move it elsewhere, and run the command again.`;
}

function writeConflict(target: string, waiting: string, isWhole: boolean): string {
  const cause = isWhole
    ? `${target} was edited after a command that writes it had been cut short. The version of that command is ${waiting}.`
    : `A command that writes ${target} was cut short, and its version, ${waiting}, is not what was written: the power may have failed.`;
  return `${cause} Make the two files equal and run the command again.`;
}
