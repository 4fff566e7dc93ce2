/** Files in a package of cards: all in one folder, and numbered in the archive. */
import type { ExportedFile } from '../../src/formats/exporter.ts';
import { fingerprintHex } from '../../src/formats/fingerprint.ts';

/**
 * The name of a file among all that a learner has: its own, told apart by where it stands in the
 * bank. Only signs that need no escaping anywhere.
 */
export function mediaName(bankPath: string): string {
  const [, stem = bankPath, ending = ''] = /([^/]*?)(\.[A-Za-z0-9]+)?$/.exec(bankPath) ?? [];
  const plain = stem.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
  return `${plain}-${fingerprintHex(bankPath)}${ending}`;
}

/** The numbered files with the list that gives their names. */
export function mediaFiles(files: ReadonlyMap<string, ExportedFile>): readonly ExportedFile[] {
  const sorted = [...files.values()].toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const names = Object.fromEntries(sorted.map(({ path }, index) => [index, path]));
  return [
    { path: 'media', content: JSON.stringify(names) },
    ...sorted.map(({ content }, index) => ({ path: String(index), content })),
  ];
}
