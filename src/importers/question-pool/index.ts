/** Question pools: a JSON list of multiple-choice questions whose key is a position. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Importer, ImportHost, ImportResult, Recognition } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { emptyResult } from '../item/empty-result.ts';
import { elements, namedValues, placeOf } from '../json/json-values.ts';
import { readJson } from '../json/read-json.ts';
import { buildRecord } from '../record/build-record.ts';
import { readRecords } from '../record/read-records.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { readPoolRecord } from './read-pool-record.ts';

/** @see https://www.ncvec.org/ for the numbers of American radio examinations */
export const questionPoolImporter: Importer = {
  name: 'question-pool',
  title: 'Question pool (JSON)',
  recognise: recogniseText(recognise),
  import: importText(importPool),
};

function recognise(start: string): Recognition {
  const isPool =
    /^\s*\[\s*\{/.test(start) &&
    /"answers"\s*:\s*\[/.test(start) &&
    /"question"\s*:\s*"/.test(start) &&
    /"correct"\s*:\s*\d/.test(start);
  return isPool
    ? { confidence: 0.95, reason: 'A JSON list with question, answers and a numeric correct.' }
    : { confidence: 0, reason: 'It is no JSON list with question, answers and a numeric correct.' };
}

function importPool(source: string, file: string, host: ImportHost): ImportResult {
  const { root, text, diagnostics } = readJson(source, file);
  if (root === undefined) return emptyResult(...diagnostics);
  const faults: Diagnostic[] = [];
  const records = elements(root).flatMap((node, index) => {
    const place = placeOf(node, file);
    const origin = `[${index}]`;
    if (node.type === 'Object') {
      return [readPoolRecord(buildRecord(namedValues(node, text, file), origin, place))];
    }
    const message = `${origin}: This is no question; nothing was imported.`;
    const hint = 'Each element of the list is an object with `question`, `answers` and `correct`.';
    faults.push(diagnostic('import-not-a-question', { message, hint, place }));
    return [];
  });
  const result = readRecords(records, host, [...diagnostics, ...faults]);
  return { ...result, found: elements(root).length };
}
