/** Aiken: multiple choice as plain lines. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  ImportedFile,
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { emptyResult } from '../item/empty-result.ts';
import { decodeFile } from '../text/decode-file.ts';
import { readQuestion } from './read-question.ts';
import { splitQuestions } from './split-questions.ts';

/** @see https://docs.moodle.org/en/Aiken_format */
export const aikenImporter: Importer = {
  name: 'aiken',
  title: 'Aiken',
  recognise,
  import: importAiken,
};

function recognise({ path, bytes }: ImportedFile): Recognition {
  const decoded = decodeFile({ path, bytes: bytes.subarray(0, lastLineEnd(bytes, 20_000)) });
  if (!decoded.ok) return { confidence: 0, reason: 'It is no text.' };
  const answers = decoded.text.match(/^ANSWER:[ \t]*\S/gm)?.length ?? 0;
  const choices = decoded.text.match(/^[A-Z][).]/gm)?.length ?? 0;
  return answers > 0 && choices >= 2 * answers
    ? { confidence: 0.9, reason: 'Lines such as `A) …` and `ANSWER: A`.' }
    : { confidence: 0, reason: 'It has no lines such as `A) …` and `ANSWER: A`.' };
}

/** A cut between lines never cuts a character in two. */
function lastLineEnd(bytes: Uint8Array, limit: number): number {
  return bytes.length <= limit ? bytes.length : Math.max(0, bytes.lastIndexOf(10, limit));
}

function importAiken(file: ImportedFile, host: ImportHost): ImportResult {
  const decoded = decodeFile(file);
  if (!decoded.ok) return emptyResult(decoded.diagnostic);
  const items: ImportedItem[] = [];
  const diagnostics: Diagnostic[] = [];
  let found = 0;
  const total = decoded.text.match(/^[ \t]*ANSWER:/gim)?.length ?? 0;
  for (const question of splitQuestions(decoded.text)) {
    found += 1;
    const place = { file: file.path, line: question.line };
    const imported = readQuestion(
      question,
      file.path,
      `question ${found}`,
      (code, message, hint) => {
        diagnostics.push(
          diagnostic(code, { message: `Question ${found}: ${message}`, hint, place }),
        );
      },
    );
    if (imported) items.push(imported);
    if (found % 1000 === 0) host.onProgress?.(Math.min(found, total), total);
  }
  return { items, assets: new Map(), assessments: [], diagnostics, found };
}
