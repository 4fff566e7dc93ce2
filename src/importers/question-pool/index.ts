/** Question pools: a JSON list of multiple-choice questions whose key is a position. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  ImportedFile,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { emptyResult } from '../item/empty-result.ts';
import { elements, namedValues, placeOf } from '../json/json-values.ts';
import { readJson } from '../json/read-json.ts';
import { buildRecord } from '../record/build-record.ts';
import { readRecords } from '../record/read-records.ts';
import { decodeFile } from '../text/decode-file.ts';
import { readPoolRecord } from './read-pool-record.ts';

/** @see https://www.ncvec.org/ for the numbers of American radio examinations */
export const questionPoolImporter: Importer = {
  name: 'question-pool',
  title: 'Question pool (JSON)',
  recognise,
  import: importPool,
};

function recognise(file: ImportedFile): Recognition {
  const decoded = decodeFile(file);
  if (!decoded.ok) return { confidence: 0, reason: 'It is no text.' };
  const start = decoded.text.slice(0, 200_000);
  const isPool =
    /^\s*\[\s*\{/.test(start) &&
    /"answers"\s*:\s*\[/.test(start) &&
    /"question"\s*:\s*"/.test(start) &&
    /"correct"\s*:\s*\d/.test(start);
  return isPool
    ? { confidence: 0.95, reason: 'A JSON list with question, answers and a numeric correct.' }
    : { confidence: 0, reason: 'It is no JSON list with question, answers and a numeric correct.' };
}

function importPool(file: ImportedFile, host: ImportHost): ImportResult {
  const decoded = decodeFile(file);
  if (!decoded.ok) return emptyResult(decoded.diagnostic);
  const { root, text, diagnostics } = readJson(decoded.text, file.path);
  if (root === undefined) return emptyResult(...diagnostics);
  const faults: Diagnostic[] = [];
  const records = elements(root).flatMap((node, index) => {
    const place = placeOf(node, file.path);
    const origin = `[${index}]`;
    if (node.type === 'Object') {
      return [readPoolRecord(buildRecord(namedValues(node, text, file.path), origin, place))];
    }
    const message = `${origin}: This is no question; nothing was imported.`;
    const hint = 'Each element of the list is an object with `question`, `answers` and `correct`.';
    faults.push(diagnostic('import-not-a-question', { message, hint, place }));
    return [];
  });
  const result = readRecords(records, host, [...diagnostics, ...faults]);
  return { ...result, found: elements(root).length };
}
