/** Puts the files of a recorded change in their places. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, type RecordEntry, recordFile } from './commit-record.ts';
import { placeInside } from './place-inside.ts';
import { syncFolder } from './synced.ts';

/** Somebody edited a file while a change that was cut short waited to be finished. */
export class JournalConflictError extends Error {
  override readonly name = 'JournalConflictError';
}

/**
 * Does what is left to do of the change and removes the journal. It may be begun any number of
 * times, also by several processes at once.
 * @throws OutsideError, UnwritableError, or the system's error
 */
export function applyRecord(home: string, journal: string, entries: readonly RecordEntry[]): void {
  const known = new Set<string>();
  const folders = new Set<string>();
  for (const { path, staged } of entries) {
    const target = placeInside(home, path, known);
    if (staged === null) removeFile(home, target);
    else if (existsSync(join(journal, staged))) moveFile(join(journal, staged), target);
    folders.add(dirname(target));
  }
  for (const folder of folders) if (existsSync(folder)) syncFolder(folder);
  rmSync(recordFile(journal), { force: true });
  removeJournal(journal);
}

/** Removes a journal, of which nothing is needed any more. */
export function removeJournal(journal: string): void {
  rmSync(journal, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Looks whether each file is still as the change found it, or already as the change leaves it.
 * @throws JournalConflictError
 */
export function checkUnedited(
  home: string,
  journal: string,
  entries: readonly RecordEntry[],
): void {
  for (const { path, staged, before } of entries) {
    const waiting = staged === null ? undefined : join(journal, staged);
    if (waiting !== undefined && !existsSync(waiting)) continue;
    const now = digestOf(join(home, path));
    const after = waiting === undefined ? null : digestOf(waiting);
    if (now === before || now === after) continue;
    throw new JournalConflictError(
      waiting === undefined
        ? `${join(home, path)} was edited after a command that removes it had been cut short. Remove it, or move it elsewhere, and run the command again.`
        : `${join(home, path)} was edited after a command that writes it had been cut short. The version of that command is ${waiting}. Make the two files equal and run the command again.`,
    );
  }
}

function moveFile(staged: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(staged, target);
  } catch (error) {
    // Another process that finishes the same change was faster.
    if (existsSync(staged)) throw error;
  }
}

/** Removes a file and the folders that it leaves empty, as Git does. */
function removeFile(home: string, target: string): void {
  rmSync(target, { force: true });
  for (let folder = dirname(target); folder !== home; folder = dirname(folder)) {
    if (!existsSync(folder)) continue;
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
