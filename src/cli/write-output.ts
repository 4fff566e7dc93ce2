/** Writes a file that the command line names. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeWholeFile } from '../node/write-whole-file.ts';
import type { CliHost } from './cli-host.ts';
import { UsageError } from './exit-code.ts';

/**
 * Writes the file whole.
 * @param path as it was given: relative to the working folder
 * @throws UsageError where no file can be written
 */
export function writeOutput(path: string, content: string | Uint8Array, host: CliHost): void {
  const file = resolve(host.cwd, path);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${path} is a folder. Name a file in it.`);
  }
  try {
    writeWholeFile(file, content);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`${path} cannot be written: ${error.message}.`);
  }
}
