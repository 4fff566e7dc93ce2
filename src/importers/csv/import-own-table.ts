/** The wide and the long table that our exporter writes. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CsvReading, CsvRow } from '../../formats/csv.ts';
import type { ImportedItem, ImportHost, ImportResult } from '../../formats/importer.ts';
import { isLongHeader, longHeader, readLongRows } from '../../formats/table/long.ts';
import type { TableRecord } from '../../formats/table/table-record.ts';
import { isWideHeader, readWideRow, unknownWideColumns } from '../../formats/table/wide.ts';
import type { Diagnostic } from '../../model/index.ts';
import { readTableItem } from './read-table-item.ts';
import { reportCellsInto } from './report-cell.ts';

interface PlacedRecord {
  readonly record: TableRecord;
  readonly origin: string;
  readonly line: number;
  /** Names of parts that stand for nothing. */
  readonly unknown: readonly string[];
}

/** Whether the header is that of one of our own tables. */
export function isOwnHeader(header: readonly string[]): boolean {
  return isLongHeader(header) || isWideHeader(header);
}

/** Imports the rows below a header of ours. */
export function importOwnTable(
  { isUnclosed, rows }: CsvReading,
  file: string,
  host: ImportHost,
): ImportResult {
  const [head, ...body] = rows;
  const header = head?.cells.map((cell) => cell.trim()) ?? [];
  const isLong = isLongHeader(header);
  const records = isLong ? longRecords(header, body) : wideRecords(header, body);
  const diagnostics: Diagnostic[] = unknownColumns(header, isLong, file);
  if (isUnclosed) diagnostics.push(unclosed(file, rows.at(-1)?.line ?? 1));
  const items: ImportedItem[] = [];
  const assets = new Map<string, Uint8Array>();
  for (const [index, { line, origin, record, unknown }] of records.entries()) {
    host.onProgress?.(index, records.length);
    const report = reportCellsInto(diagnostics, file, origin, line);
    for (const name of unknown) report('import-part-dropped', `“${name}” is no part of an item.`);
    const { assets: own, imported } = readTableItem(record, { file, origin }, host, report);
    if (imported) items.push(imported);
    for (const [path, bytes] of own) assets.set(path, bytes);
  }
  return { items, assets, assessments: [], diagnostics, found: records.length };
}

function wideRecords(header: readonly string[], rows: readonly CsvRow[]): readonly PlacedRecord[] {
  return rows.map(({ cells, line }, index) => ({
    record: readWideRow(header, cells),
    origin: `row ${index + 2}`,
    line,
    unknown: [],
  }));
}

/** Rows of one id are one item, wherever they stand. */
function longRecords(header: readonly string[], rows: readonly CsvRow[]): readonly PlacedRecord[] {
  const named = rows.map(({ cells, line }, index) => ({
    cells: new Map(header.map((name, at) => [name, cells[at] ?? ''])),
    row: index + 2,
    line,
  }));
  const items = Map.groupBy(named, ({ cells, row }) => cells.get('id')?.trim() || `row ${row}`);
  return [...items.values()].map((own) => ({
    ...readLongRows(own.map(({ cells }) => cells)),
    origin: `row ${own[0]?.row ?? 0}`,
    line: own[0]?.line ?? 1,
  }));
}

function unknownColumns(header: readonly string[], isLong: boolean, file: string): Diagnostic[] {
  const unknown = isLong
    ? header.filter((name) => name !== '' && !longHeader.includes(name))
    : unknownWideColumns(header);
  return unknown.map((name) =>
    diagnostic('import-field-not-carried', {
      message: `The column ${name.slice(0, 80)} is not imported.`,
      hint: 'If it matters, keep the table, or name the column as our exporter does.',
      place: { file, line: 1 },
      field: name.slice(0, 80),
    }),
  );
}

function unclosed(file: string, line: number): Diagnostic {
  return diagnostic('import-csv-syntax', {
    message: 'A quotation mark in this row is never closed: all that follows was read as one cell.',
    hint: 'Close it, or double it if it belongs to the text: `""`.',
    place: { file, line },
  });
}
