/** Reads all texts of a bank as they are. */
import { bankFileKind } from '../../bank/bank-path.ts';
import type { Diagnostic } from '../../model/index.ts';
import { readTextFile } from '../read-text-file.ts';
import type { BankSource } from '../source/bank-source.ts';

/** Texts by path, and files that give none. */
export interface BankTextsReading {
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Items, settings, defaults, assessments and guides; byte order marks and line endings stay. */
export function readBankTexts(source: BankSource): BankTextsReading {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of source.list().paths) {
    if (bankFileKind(path) === 'other') continue;
    const file = readTextFile(source, path);
    if (file.ok) texts.set(path, file.source);
    else diagnostics.push(file.diagnostic);
  }
  return { texts, diagnostics };
}
