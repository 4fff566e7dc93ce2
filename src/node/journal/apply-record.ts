/** Puts the files of a recorded change in their places. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RecordEntry, recordFile } from './commit-record.ts';
import { placeInside } from './place-inside.ts';
import { isSynced, syncFolder } from './synced.ts';

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
  if (isSynced(entries.length)) {
    for (const folder of folders) if (existsSync(folder)) syncFolder(folder);
  }
  rmSync(recordFile(journal), { force: true });
  removeJournal(journal);
}

/** Removes a journal, of which nothing is needed any more. */
export function removeJournal(journal: string): void {
  rmSync(journal, { recursive: true, force: true, maxRetries: 3 });
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
