/** The list of what a change does. Once it is there the change holds, whatever happens. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeSynced } from './synced.ts';

/** One file of a change. */
export interface RecordEntry {
  /** Below the root, forward slashes. */
  readonly path: string;
  /** Where the content waits, below the journal; null where the file is removed. */
  readonly staged: string | null;
  /** SHA-256 of what was there before; null where there was no file. */
  readonly before: string | null;
  /** SHA-256 of the content that waits; null where the file is removed. */
  readonly after: string | null;
}

const recordName = 'record.json';

/** Writes the record whole; from here on the change holds. */
export function writeRecord(journal: string, entries: readonly RecordEntry[]): void {
  const unfinished = join(journal, 'record.unfinished');
  writeSynced(unfinished, JSON.stringify(entries));
  renameSync(unfinished, recordFile(journal));
  try {
    syncFolder(journal);
  } catch (error) {
    // Another process has finished the change already.
    if (existsSync(journal)) throw error;
  }
}

/** Absolute path of the record of a journal. */
export function recordFile(journal: string): string {
  return join(journal, recordName);
}

/** The entries; undefined where the change was given up before it held. */
export function readRecord(journal: string): readonly RecordEntry[] | 'damaged' | undefined {
  let entries: unknown;
  try {
    entries = JSON.parse(readFileSync(recordFile(journal), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return Array.isArray(entries) && entries.every(isEntry) ? entries : 'damaged';
}

function isEntry(value: unknown): value is RecordEntry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'staged' in value && 'before' in value && 'after' in value))
    return false;
  const { path, staged } = value;
  const isInside = typeof staged === 'string' && /^\d+\/\d+$/u.test(staged);
  return typeof path === 'string' && (staged === null || isInside);
}

/** SHA-256 of a file in hexadecimal; null where there is none. */
export function digestOf(file: string): string | null {
  try {
    return hash('sha256', readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
