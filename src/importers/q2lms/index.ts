/** Q2LMS: its JSON, and the CSV layouts that the application and its tools write. */
import type { Importer, ImportHost, ImportResult, Recognition } from '../../formats/importer.ts';
import { importTable } from '../record/import-table.ts';
import { readRecords } from '../record/read-records.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { readQuestionsJson } from './read-questions-json.ts';

/** @see https://github.com/aknoesen/q2lms */
export const q2lmsImporter: Importer = {
  name: 'q2lms',
  title: 'Q2LMS questions (JSON or CSV)',
  recognise: recogniseText(recognise),
  import: importText(importQ2lms),
};

function recognise(start: string): Recognition {
  if (isJson(start)) {
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

function importQ2lms(text: string, file: string, host: ImportHost): ImportResult {
  if (!isJson(text)) return importTable(text, file, host);
  const { records, title, provenance, found, diagnostics } = readQuestionsJson(text, file);
  const result = readRecords(records, host, diagnostics, provenance);
  return { ...result, found, ...(title === undefined ? {} : { title }) };
}

/** A line that begins with a bracket: language models write words before it. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text) || /^[ \t]*(?:\[\s*\{|\{\s*")/m.test(text);
}
