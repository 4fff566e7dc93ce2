/** Writes and removes files all or none, and only below a folder. */
import { hash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { applyRecord, removeJournal } from './apply-record.ts';
import { digestOf, type RecordEntry, writeRecord } from './commit-record.ts';
import { leaveJournal, makeJournal } from './journal-folder.ts';
import { placeInside } from './place-inside.ts';
import { recoverJournals } from './recover-journals.ts';
import { isSynced, syncFile, syncFolder } from './synced.ts';

/** Files that are written, but not yet in their place. */
export interface StagedFiles {
  /**
   * Writes a text or bytes by path below the root; a path that comes again takes the later one.
   * @throws OutsideError, UnwritableError, or the system's error
   */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /**
   * Removes a file, and the folders that it leaves empty.
   * @throws OutsideError, UnwritableError
   */
  readonly remove: (path: string) => void;
  /** Makes the change hold and moves everything into place. */
  readonly commit: () => void;
  /** Gives up what was not committed. Call it in any case. */
  readonly close: () => void;
}

/** Files in one folder of the journal. */
const perFolder = 1_000;

/**
 * All files are written beside first. Then a record of the change is written, and then every file
 * moves into place: a process killed at any point leaves either nothing of the change or a record
 * by which the next one finishes it. The root is made when it is not there.
 * @throws JournalConflictError where a change cut short earlier cannot be finished
 */
export function stageFiles(root: string): StagedFiles {
  const hadRoot = existsSync(root);
  recoverJournals(root);
  const { home, journal } = makeJournal(root);
  const known = new Set<string>();
  const staged = new Map<string, Pick<RecordEntry, 'staged' | 'after'>>();
  let count = 0;
  let isHeld = false;
  const placeOf = (path: string): string =>
    relative(home, placeInside(home, path, known))
      .split(sep)
      .join('/');
  return {
    write: (path, content) => {
      const place = placeOf(path);
      const folder = String(Math.floor(count / perFolder));
      if (count % perFolder === 0) mkdirSync(join(journal, folder));
      const name = `${folder}/${count}`;
      count += 1;
      const mode = statSync(join(home, place), { throwIfNoEntry: false })?.mode;
      writeFileSync(join(journal, name), content, { flag: 'wx' });
      if (mode !== undefined) chmodSync(join(journal, name), mode);
      staged.set(place, { staged: name, after: hash('sha256', content) });
    },
    remove: (path) => {
      staged.set(placeOf(path), { staged: null, after: null });
    },
    commit: () => {
      const entries = Array.from(
        staged,
        ([path, content]): RecordEntry => ({
          path,
          ...content,
          before: digestOf(join(home, path)),
        }),
      );
      if (isSynced(count)) syncStaged(journal, entries);
      writeRecord(journal, entries);
      isHeld = true;
      applyRecord(home, journal, entries);
    },
    close: () => {
      leaveJournal(journal);
      // What holds and could not be finished is finished by the next command.
      if (isHeld) return;
      removeJournal(journal);
      if (!hadRoot && readdirSync(home).length === 0) rmdirSync(home);
    },
  };
}

function syncStaged(journal: string, entries: readonly RecordEntry[]): void {
  const folders = new Set<string>();
  for (const { staged } of entries) {
    if (staged === null) continue;
    syncFile(join(journal, staged));
    folders.add(dirname(join(journal, staged)));
  }
  for (const folder of folders) syncFolder(folder);
}
