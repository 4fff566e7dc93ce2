/** Aiken: multiple choice as plain lines. */
import type {
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { readQuestion } from './read-question.ts';
import { splitQuestions } from './split-questions.ts';

/** @see https://docs.moodle.org/en/Aiken_format */
export const aikenImporter: Importer = {
  name: 'aiken',
  title: 'Aiken',
  recognise: recogniseText(recognise),
  import: importText(importAiken),
};

function recognise(start: string): Recognition {
  const answers = start.match(/^ANSWER:[ \t]*\S/gm)?.length ?? 0;
  const choices = start.match(/^[A-Z][).]/gm)?.length ?? 0;
  return answers > 0 && choices >= 2 * answers
    ? { confidence: 0.9, reason: 'Lines such as `A) …` and `ANSWER: A`.' }
    : { confidence: 0, reason: 'It has no lines such as `A) …` and `ANSWER: A`.' };
}

function importAiken(text: string, file: string, host: ImportHost): ImportResult {
  const items: ImportedItem[] = [];
  const diagnostics: Diagnostic[] = [];
  let found = 0;
  const total = text.match(/^[ \t]*ANSWER:/gim)?.length ?? 0;
  for (const question of splitQuestions(text)) {
    found += 1;
    const origin = `question ${found}`;
    const report = reportTo(diagnostics, { file, origin, line: question.line });
    const imported = readQuestion(question, file, origin, report);
    if (imported) items.push(imported);
    if (found % 1000 === 0) host.onProgress?.(Math.min(found, total), total);
  }
  return { items, assets: new Map(), assessments: [], diagnostics, found };
}
