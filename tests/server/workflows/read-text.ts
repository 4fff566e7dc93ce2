/** Reads a file that a job left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file, by the parts of its path. */
export function readText(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}
