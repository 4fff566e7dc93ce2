/** Q2LMS: its JSON, and the CSV layouts that the application and its tools write. */
import type {
  ImportedFile,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { emptyResult } from '../item/empty-result.ts';
import { importTable } from '../record/import-table.ts';
import { readRecords } from '../record/read-records.ts';
import { decodeFile } from '../text/decode-file.ts';
import { readQuestionsJson } from './read-questions-json.ts';

/** @see https://github.com/aknoesen/q2lms */
export const q2lmsImporter: Importer = {
  name: 'q2lms',
  title: 'Q2LMS questions (JSON or CSV)',
  recognise,
  import: importQ2lms,
};

function recognise(file: ImportedFile): Recognition {
  const decoded = decodeFile(file);
  if (!decoded.ok) return { confidence: 0, reason: 'It is no text.' };
  const start = decoded.text.slice(0, 200_000);
  if (isJson(decoded.text)) {
    const hasNames = /"question_text"/i.test(start) && /"correct_answer"/i.test(start);
    return hasNames
      ? { confidence: 0.95, reason: 'JSON with question_text and correct_answer.' }
      : {
          confidence: /"questions"\s*:\s*\[/.test(start) ? 0.4 : 0,
          reason: 'JSON with questions.',
        };
  }
  const header = start.split('\n', 1)[0] ?? '';
  return /question_text/i.test(header) && /correct_answer/i.test(header) && /choice_a/i.test(header)
    ? { confidence: 0.95, reason: 'A table with the columns of Q2LMS.' }
    : { confidence: 0, reason: 'It is neither JSON nor a table with the columns of Q2LMS.' };
}

function importQ2lms(file: ImportedFile, host: ImportHost): ImportResult {
  const decoded = decodeFile(file);
  if (!decoded.ok) return emptyResult(decoded.diagnostic);
  if (!isJson(decoded.text)) return importTable(decoded.text, file.path, host);
  const { records, title, provenance, found, diagnostics } = readQuestionsJson(
    decoded.text,
    file.path,
  );
  const result = readRecords(records, host, diagnostics, provenance);
  return { ...result, found, ...(title === undefined ? {} : { title }) };
}

/** A line that begins with a bracket: language models write words before it. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text) || /^[ \t]*(?:\[\s*\{|\{\s*")/m.test(text);
}
