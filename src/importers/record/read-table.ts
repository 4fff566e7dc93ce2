/** A table with a header, one question a row: the layouts of Q2LMS and plain spreadsheets. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { type CsvRow, readCsv } from '../../formats/csv.ts';
import type { Diagnostic } from '../../model/index.ts';
import { readPythonList } from '../text/python-list.ts';
import { type BuiltRecord, buildRecord } from './build-record.ts';
import { choicePosition, type FieldName, fieldNamed } from './field-names.ts';
import type { NamedValue } from './record.ts';

/** The rows of a table as records. */
export interface TableReading {
  /** The fields that the header names. */
  readonly fields: ReadonlySet<FieldName>;
  readonly header: readonly string[];
  readonly records: readonly BuiltRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the columns of a table names that stand for fields. */
export type RenameColumns = (names: readonly string[]) => readonly string[];

/** Columns whose cells may hold a list. */
const listFields: ReadonlySet<FieldName | undefined> = new Set([
  'choices',
  'images',
  'hints',
  'tags',
]);

/** Reads comma-separated text; `row 2` is the first below the header, as spreadsheets count. */
export function readTable(
  text: string,
  file: string,
  rename: RenameColumns = (names) => names,
): TableReading {
  const { rows, isUnclosed } = readCsv(text);
  const [head, ...body] = rows;
  const header = rename(head?.cells.map((cell) => cell.trim()) ?? []);
  const diagnostics: Diagnostic[] = [];
  const last = rows.at(-1);
  if (isUnclosed && last !== undefined) {
    diagnostics.push(
      diagnostic('import-csv-syntax', {
        message:
          'A quotation mark in this row is never closed: all that follows was read as one cell.',
        hint: 'Close it, or double it if it belongs to the text: `""`.',
        place: { file, line: last.line },
      }),
    );
  }
  const records = body.map((row, index) => {
    const origin = `row ${index + 2}`;
    if (row.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      diagnostics.push(tooManyCells(row, origin, header.length, file));
    }
    return buildRecord(valuesOf(header, row), origin, { file, line: row.line });
  });
  const fields = new Set(header.flatMap((name) => fieldNamed(name) ?? []));
  if (header.some((name) => choicePosition(name) !== undefined)) fields.add('choices');
  return { fields, header, records, diagnostics };
}

function valuesOf(header: readonly string[], row: CsvRow): readonly NamedValue[] {
  return header.flatMap((name, index): NamedValue[] => {
    if (name === '') return [];
    const cell = row.cells[index] ?? '';
    const value = listFields.has(fieldNamed(name)) ? (readPythonList(cell) ?? cell) : cell;
    return [{ name, value }];
  });
}

function tooManyCells(row: CsvRow, origin: string, expected: number, file: string): Diagnostic {
  return diagnostic('import-csv-syntax', {
    message: `${origin}: The row has ${row.cells.length} cells, but the header ${expected}; the cells beyond it were not read.`,
    hint: 'A text with a comma in it has to stand in quotation marks.',
    place: { file, line: row.line },
  });
}
