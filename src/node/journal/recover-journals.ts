/** Finishes or drops what a process that was killed has left. */
import { realpathSync } from 'node:fs';
import { applyRecord, removeJournal } from './apply-record.ts';
import { checkUnedited, JournalConflictError } from './check-unedited.ts';
import { readRecord, recordFile } from './commit-record.ts';
import { isInUse, listJournals } from './journal-folder.ts';

/**
 * Every command that reads or writes `root` calls this first: a change with a record is finished,
 * one without is dropped, unless the process that makes it is alive. A folder without journals costs
 * one listing.
 * @throws JournalConflictError, OutsideError, or the system's error
 */
export function recoverJournals(root: string): void {
  for (const journal of listJournals(root)) {
    const entries = readRecord(journal);
    if (entries === undefined) {
      if (!isInUse(journal)) drop(journal);
      continue;
    }
    if (entries === 'damaged') {
      throw new JournalConflictError(
        `${recordFile(journal)} is damaged, so the change that it lists cannot be finished. Move ${journal} elsewhere and run the command again.`,
      );
    }
    const home = realpathSync(root);
    checkUnedited(home, journal, entries);
    applyRecord(home, journal, entries);
  }
}

/** Where the folder can only be read, what was given up does no harm. */
function drop(journal: string): void {
  try {
    removeJournal(journal);
  } catch (error) {
    const isReadOnly = error instanceof Error && 'code' in error && readOnly.has(error.code);
    if (!isReadOnly) throw error;
  }
}

const readOnly: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM']);
