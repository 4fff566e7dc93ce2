/** Blackboard: questions as rows of a tab-delimited text. */
import type { ImportedItem, Importer, ImportResult, Recognition } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { isRowKind, readRow } from './read-row.ts';
import { splitRows } from './split-rows.ts';

/** @see https://help.blackboard.com/Learn/Instructor/Original/Tests_Pools_Surveys/Orig_Reuse_Questions/Upload_Questions */
export const blackboardImporter: Importer = {
  name: 'blackboard',
  title: 'Blackboard (text)',
  recognise: recogniseText(recognise),
  import: importText(importBlackboard),
};

function recognise(start: string): Recognition {
  const rows = splitRows(start.slice(0, 20_000));
  const known = rows.filter(({ kind, fields }) => isRowKind(kind) && fields.length > 0).length;
  if (known === 0 || known < rows.length / 2) {
    return {
      confidence: 0,
      reason: 'Its lines do not begin with MC, TF, FIB and so on and a tab.',
    };
  }
  return { confidence: 0.95, reason: 'Its lines begin with MC, TF, FIB and so on and a tab.' };
}

function importBlackboard(text: string, file: string): ImportResult {
  const diagnostics: Diagnostic[] = [];
  const rows = splitRows(text);
  const items = rows.flatMap((row): ImportedItem[] => {
    const origin = `row ${row.line}`;
    const report = reportTo(diagnostics, { file, origin, line: row.line });
    const item = readRow(row, file, origin, report);
    return item ? [item] : [];
  });
  return { items, assets: new Map(), assessments: [], diagnostics, found: rows.length };
}
