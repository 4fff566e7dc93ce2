/** Writes that are on the disk when the function returns, so that a power cut keeps their order. */
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/**
 * Above this many files nobody waits for the disk: that takes minutes on a busy one. What a power cut
 * takes of so large a change is told by its checksum, and the command can be run again.
 */
const mostSynced = 256;

/** Whether a change of so many files is waited for. */
export function isSynced(count: number): boolean {
  return count <= mostSynced;
}

/** Writes a new file and waits until the disk has it. */
export function writeSynced(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the disk has a file that is written already. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the disk has the names in a folder. Systems that cannot do that are spared it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
