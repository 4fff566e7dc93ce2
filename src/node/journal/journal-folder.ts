/** Where the files of a change wait: hidden folders at the root that is written to. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { isRunning } from '../is-running.ts';

const prefix = '.stemma-journal-';

/** Nothing is staged for longer; a process number may have been given anew by then. */
const longestMilliseconds = 86_400_000;

/** Journals of this process that are not closed. */
const open = new Set<string>();

/** Makes a journal below `root`, which is made where it does not exist. */
export function makeJournal(root: string): { readonly home: string; readonly journal: string } {
  mkdirSync(root, { recursive: true });
  const home = realpathSync(root);
  const journal = mkdtempSync(join(home, `${prefix}${process.pid}-`));
  open.add(journal);
  return { home, journal };
}

/** Says that this process is done with a journal. */
export function leaveJournal(journal: string): void {
  open.delete(journal);
}

/** Absolute paths of the journals at `root`; none where there is no such folder. */
export function listJournals(root: string): readonly string[] {
  try {
    const names = readdirSync(root).filter((name) => name.startsWith(prefix));
    return names.length === 0 ? [] : names.sort().map((name) => join(realpathSync(root), name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code !== 'EACCES') return [];
    throw error;
  }
}

/** Whether the process that made the journal may still be writing it. */
export function isInUse(journal: string): boolean {
  const pid = Number(/\.stemma-journal-(\d+)-[^/\\]*$/u.exec(journal)?.[1]);
  // Another thread of this process cannot know what this one has open.
  if (pid === process.pid) return !isMainThread || open.has(journal);
  const age = Date.now() - (statSync(journal, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < longestMilliseconds && isRunning(pid);
}
