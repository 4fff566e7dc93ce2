/** Checksums as `sha256sum --check` reads them. */
import { hash } from 'node:crypto';

/** One line a file, sorted by name. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${hash('sha256', bytes)}  ${name}\n`)
    .join('');
}
