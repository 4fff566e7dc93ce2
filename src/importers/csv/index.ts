/** Tables of questions: our own, and any spreadsheet that has a question and its answer in a row. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { readCsv } from '../../formats/csv.ts';
import type { Importer, ImportHost, ImportResult, Recognition } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { emptyResult } from '../item/empty-result.ts';
import { importTable } from '../record/import-table.ts';
import { readTable } from '../record/read-table.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { importOwnTable, isOwnHeader } from './import-own-table.ts';
import { mapColumns } from './map-columns.ts';
import { csvImportOptionsSchema, mappingOf } from './options.ts';

export const csvImporter: Importer = {
  name: 'csv',
  title: 'Table of questions (CSV)',
  optionsSchema: csvImportOptionsSchema,
  recognise: recogniseText(recognise),
  import: importText(importCsv),
};

function recognise(start: string, path: string): Recognition {
  const { fields, header } = readTable(start.slice(0, 5_000), path);
  if (isOwnHeader(header)) return { confidence: 1, reason: 'A table with the columns of ours.' };
  if (header.length < 2 || !fields.has('text')) {
    return { confidence: 0, reason: 'It has no header with a column for the question.' };
  }
  const hasKey = fields.has('answer') || fields.has('answerLetter');
  return { confidence: hasKey ? 0.8 : 0.3, reason: 'A table with a column for the question.' };
}

function importCsv(
  text: string,
  file: string,
  host: ImportHost,
  options?: Readonly<Record<string, unknown>>,
): ImportResult {
  const mapping = mappingOf(options);
  const reading = readCsv(text);
  const header = reading.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  if (Object.keys(mapping).length === 0) {
    return isOwnHeader(header)
      ? importOwnTable(reading, file, host)
      : importTable(text, file, host);
  }
  const mapped = mapColumns(header, mapping);
  return mapped.ok
    ? importTable(text, file, host, () => mapped.header)
    : emptyResult(missingColumns(mapped.missing, header, file));
}

function missingColumns(
  missing: readonly string[],
  header: readonly string[],
  file: string,
): Diagnostic {
  const names = missing.map((name) => `“${name.slice(0, 80)}”`).join(', ');
  const known = header.filter((name) => name !== '').map((name) => `“${name.slice(0, 80)}”`);
  return diagnostic('import-not-a-question', {
    message: `The table has no column ${names}, so nothing was imported.`,
    hint: `The columns are ${known.slice(0, 40).join(', ')}.`,
    place: { file, line: 1 },
  });
}
