/** Runs an importer on text. */
import { strToU8 } from 'fflate';
import type { Importer, ImportResult } from '../../../src/formats/importer.ts';

/** Imports the text as a file of the given name; `beside` holds files of its folder. */
export function importText(
  importer: Importer,
  text: string,
  { path = 'questions.json', beside = {} }: { path?: string; beside?: Record<string, string> } = {},
): ImportResult {
  const readBeside = (name: string) => {
    const content = beside[name];
    return content === undefined ? undefined : strToU8(content);
  };
  return importer.import({ path, bytes: strToU8(text) }, { readBeside });
}

/** Codes of all findings, in order. */
export function codesOf({ diagnostics }: Pick<ImportResult, 'diagnostics'>): string[] {
  return diagnostics.map(({ code }) => code);
}
