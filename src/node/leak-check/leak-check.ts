/** Looks through a built site for what the bank does not release. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { openSqlite } from '../sqlite.ts';
import { bankSecrets } from './bank-secrets.ts';
import { fileLeaks } from './file-leaks.ts';
import { fileViews } from './file-views.ts';
import { programTexts } from './program-texts.ts';

/** What was found, and how much was looked at. */
export interface LeakReport {
  /** Sorted by file. */
  readonly findings: readonly Diagnostic[];
  readonly files: number;
  readonly bytes: number;
  /** Phrases that were looked for. */
  readonly phrases: number;
}

/**
 * Checks every file below a folder.
 * @param programs texts that the program shows in every site
 * @throws when the folder cannot be read
 */
export async function checkLeaks(
  index: BankIndex,
  folder: string,
  programs: Iterable<string> = programTexts(),
): Promise<LeakReport> {
  const secrets = await bankSecrets(index, programs);
  const engine = await openSqlite();
  const nothing = new Set<string>();
  const isKnown = (bytes: Uint8Array): boolean => secrets.shownFiles.find(bytes) !== undefined;
  const findings: Diagnostic[] = [];
  let bytes = 0;
  const paths = filesBelow(folder);
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    bytes += content.length;
    const leaks = fileLeaks(path, secrets);
    fileViews(path, content, { engine, nothing, isKnown }, leaks.visitor);
    findings.push(...leaks.findings());
  }
  return { findings, files: paths.length, bytes, phrases: secrets.phrases.size() };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}
