/** Brightspace: the table of questions that its question library imports. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { newFilesBeside } from '../item/files-beside.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { readQuestion } from './read-question.ts';
import { beginsQuestion, type SplitTable, splitQuestions } from './split-questions.ts';

/** @see https://community.d2l.com/brightspace/kb/articles/27274-import-questions-into-the-question-library */
export const brightspaceCsvImporter: Importer = {
  name: 'brightspace-csv',
  title: 'Brightspace (CSV)',
  recognise: recogniseText(recognise),
  import: importText(importBrightspace),
};

function recognise(start: string): Recognition {
  return beginsQuestion(start.slice(0, 100_000))
    ? { confidence: 0.97, reason: 'A table with lines that begin with `NewQuestion`.' }
    : { confidence: 0, reason: 'It has no lines that begin with `NewQuestion`.' };
}

function importBrightspace(text: string, file: string, host: ImportHost): ImportResult {
  const table = splitQuestions(text);
  const diagnostics: Diagnostic[] = faultsOf(table, file);
  const files = newFilesBeside(host);
  const items = table.questions.flatMap((question, index): ImportedItem[] => {
    const origin = `question ${index + 1}`;
    const subject = { file, origin, line: question.line };
    const item = readQuestion(question, subject, files, reportTo(diagnostics, subject));
    return item ? [item] : [];
  });
  return {
    items,
    assets: files.assets,
    assessments: [],
    diagnostics,
    found: table.questions.length,
  };
}

function faultsOf({ questions, stray, isUnclosed }: SplitTable, file: string): Diagnostic[] {
  const faults = stray.map(({ name, line }) =>
    diagnostic('import-not-a-question', {
      message: `${name.slice(0, 40)} stands before the first question and was not read.`,
      hint: 'A question begins with a line `NewQuestion` and its kind.',
      place: { file, line },
    }),
  );
  const last = questions.at(-1);
  if (!isUnclosed || !last) return faults;
  const unclosed = diagnostic('import-csv-syntax', {
    message: 'A quotation mark is never closed: all that follows was read as one cell.',
    hint: 'Close it, or double it if it belongs to the text: `""`.',
    place: { file, line: last.line },
  });
  return [...faults, unclosed];
}
