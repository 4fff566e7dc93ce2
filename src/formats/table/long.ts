/** The long table: a row for each text, choice and part of the key, so that all cells of a column are alike. */
import {
  itemColumns,
  partColumns,
  type TablePart,
  type TableRecord,
  tablePart,
  textColumns,
} from './table-record.ts';

const ofItem = itemColumns.filter((column) => column !== 'id');
const ofPart = partColumns.filter((column) => column !== 'choice');

/** The columns; those of the item are filled in its first row only. */
export const longHeader: readonly string[] = ['id', 'part', 'content', ...ofPart, ...ofItem];

/** The header and the rows of all items. */
export function writeLong(records: readonly TableRecord[]): readonly (readonly string[])[] {
  return [longHeader, ...records.flatMap(rowsOf)];
}

function rowsOf({ fields, hints, parts }: TableRecord): readonly (readonly string[])[] {
  const row = (part: string, content: string, cells: Partial<TablePart> = {}) => [
    fields.id ?? '',
    part,
    content,
    ...ofPart.map((column) => cells[column] ?? ''),
    ...ofItem.map((column) => (part === 'question' ? (fields[column] ?? '') : '')),
  ];
  const [, ...texts] = textColumns;
  return [
    row('question', fields.question ?? ''),
    ...parts.map((part) => row('choice', part.choice, part)),
    ...hints.map((hint) => row('hint', hint)),
    ...texts.flatMap((name) => (fields[name] ? [row(name, fields[name])] : [])),
  ];
}

/** Whether a header is that of a long table. */
export function isLongHeader(header: readonly string[]): boolean {
  return ['id', 'part', 'content', 'type'].every((name) => header.includes(name));
}

/** A row of a long table, its cells by column. */
export type LongRow = ReadonlyMap<string, string>;

/** The record of the rows of one item, and the parts that stand for nothing. */
export function readLongRows(rows: readonly LongRow[]): {
  readonly record: TableRecord;
  readonly unknown: readonly string[];
} {
  const fields: Partial<Record<string, string>> = {};
  const parts: TablePart[] = [];
  const hints: string[] = [];
  const unknown: string[] = [];
  for (const row of rows) {
    const name = row.get('part')?.trim() ?? '';
    const content = row.get('content') ?? '';
    const text = textColumns.find((column) => column === name);
    for (const column of itemColumns) {
      const cell = row.get(column) ?? '';
      if (cell !== '') fields[column] ??= cell;
    }
    if (text) fields[text] = content;
    else if (name === 'hint') hints.push(content);
    else if (name === 'choice') {
      const cells = ofPart.map((column) => [column, row.get(column) ?? '']);
      parts.push(tablePart({ ...Object.fromEntries(cells), choice: content }));
    } else unknown.push(name);
  }
  return { record: { fields, parts, hints }, unknown };
}
