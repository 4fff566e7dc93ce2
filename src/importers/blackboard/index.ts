/** Blackboard: questions as rows of a tab-delimited text. */
import type {
  ImportedFile,
  ImportedItem,
  Importer,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { emptyResult } from '../item/empty-result.ts';
import { decodeFile } from '../text/decode-file.ts';
import { isRowKind, readRow } from './read-row.ts';
import { splitRows } from './split-rows.ts';

/** @see https://help.blackboard.com/Learn/Instructor/Original/Tests_Pools_Surveys/Orig_Reuse_Questions/Upload_Questions */
export const blackboardImporter: Importer = {
  name: 'blackboard',
  title: 'Blackboard (text)',
  recognise,
  import: importBlackboard,
};

function recognise(file: ImportedFile): Recognition {
  const decoded = decodeFile(file);
  if (!decoded.ok) return { confidence: 0, reason: 'It is no text.' };
  const rows = splitRows(decoded.text.slice(0, 20_000));
  const known = rows.filter(({ kind, fields }) => isRowKind(kind) && fields.length > 0).length;
  if (known === 0 || known < rows.length / 2) {
    return {
      confidence: 0,
      reason: 'Its lines do not begin with MC, TF, FIB and so on and a tab.',
    };
  }
  return { confidence: 0.95, reason: 'Its lines begin with MC, TF, FIB and so on and a tab.' };
}

function importBlackboard(file: ImportedFile): ImportResult {
  const decoded = decodeFile(file);
  if (!decoded.ok) return emptyResult(decoded.diagnostic);
  const diagnostics: Diagnostic[] = [];
  const rows = splitRows(decoded.text);
  const items = rows.flatMap((row): ImportedItem[] => {
    const origin = `row ${row.line}`;
    const report = reportTo(diagnostics, { file: file.path, origin, line: row.line });
    const item = readRow(row, file.path, origin, report);
    return item ? [item] : [];
  });
  return { items, assets: new Map(), assessments: [], diagnostics, found: rows.length };
}
