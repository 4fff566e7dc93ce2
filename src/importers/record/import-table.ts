/** Imports a table of questions. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportHost, ImportResult } from '../../formats/importer.ts';
import { emptyResult } from '../item/empty-result.ts';
import { readRecords } from './read-records.ts';
import { type RenameColumns, readTable } from './read-table.ts';

/** Imports comma-separated text; without a column for the question nothing can be read. */
export function importTable(
  text: string,
  file: string,
  host: ImportHost,
  rename?: RenameColumns,
): ImportResult {
  const { fields, records, diagnostics } = readTable(text, file, rename);
  if (fields.has('text')) return readRecords(records, host, diagnostics);
  const noQuestion = diagnostic('import-not-a-question', {
    message: 'The header has no column for the question.',
    hint: 'Name it `question` or `question_text`; the first line of the file is the header.',
    place: { file, line: 1 },
  });
  return { ...emptyResult(...diagnostics, noQuestion), found: records.length };
}
