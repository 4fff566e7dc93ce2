/** Tables of questions: any spreadsheet whose header names a question and its answer. */
import type {
  ImportedFile,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { emptyResult } from '../item/empty-result.ts';
import { importTable } from '../record/import-table.ts';
import { readTable } from '../record/read-table.ts';
import { decodeFile } from '../text/decode-file.ts';

export const csvImporter: Importer = {
  name: 'csv',
  title: 'Table of questions (CSV)',
  recognise,
  import: importCsv,
};

function recognise(file: ImportedFile): Recognition {
  const decoded = decodeFile(file);
  if (!decoded.ok) return { confidence: 0, reason: 'It is no text.' };
  const { fields, header } = readTable(decoded.text.slice(0, 5_000), file.path);
  if (header.length < 2 || !fields.has('text')) {
    return { confidence: 0, reason: 'It has no header with a column for the question.' };
  }
  const hasKey = fields.has('answer') || fields.has('answerLetter');
  return { confidence: hasKey ? 0.8 : 0.3, reason: 'A table with a column for the question.' };
}

function importCsv(file: ImportedFile, host: ImportHost): ImportResult {
  const decoded = decodeFile(file);
  return decoded.ok ? importTable(decoded.text, file.path, host) : emptyResult(decoded.diagnostic);
}
