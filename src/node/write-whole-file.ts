/** Writes a file so that nobody ever sees half of it. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

/**
 * Writes beside the file and renames; folders on the way are made. What a process left that was
 * killed while it wrote this file is removed.
 */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder, `.${basename(file)}.`);
  const unfinished = join(folder, `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function removeUnfinished(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (/^\d+$/u.test(pid) && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}
