/** The wide table: an item a row, each of its choices in columns of their own. */
import {
  isFilledPart,
  itemColumns,
  partColumns,
  type TableRecord,
  tablePart,
  textColumns,
} from './table-record.ts';

/** The header and a row for each item. */
export function writeWide(records: readonly TableRecord[]): readonly (readonly string[])[] {
  const parts = longest(records.map((record) => record.parts.length));
  const hints = longest(records.map((record) => record.hints.length));
  const used = partColumns.filter((column) =>
    records.some((record) => record.parts.some((part) => part[column] !== '')),
  );
  const header = [
    ...itemColumns,
    ...textColumns,
    ...Array.from({ length: hints }, (_, index) => `hint_${index + 1}`),
    ...Array.from({ length: parts }, (_, index) =>
      used.map((column) => `${column}_${index + 1}`),
    ).flat(),
  ];
  const rows = records.map((record) => [
    ...[...itemColumns, ...textColumns].map((column) => record.fields[column] ?? ''),
    ...Array.from({ length: hints }, (_, index) => record.hints[index] ?? ''),
    ...Array.from({ length: parts }, (_, index) =>
      used.map((column) => record.parts[index]?.[column] ?? ''),
    ).flat(),
  ]);
  return [header, ...rows];
}

/** Whether a header is that of a wide table: columns may be missing, moved or added. */
export function isWideHeader(header: readonly string[]): boolean {
  return ['id', 'type', 'question', 'feedback_general'].every((name) => header.includes(name));
}

/** The record of a row. */
export function readWideRow(header: readonly string[], cells: readonly string[]): TableRecord {
  const values = new Map(header.map((name, index) => [name, cells[index] ?? '']));
  const numbered = (name: string) =>
    header
      .flatMap((column) => new RegExp(`^${name}_(\\d{1,3})$`).exec(column)?.[1] ?? [])
      .map(Number);
  const count = longest(partColumns.flatMap((column) => numbered(column)));
  const parts = Array.from({ length: count }, (_, index) =>
    tablePart(
      Object.fromEntries(
        partColumns.map((column) => [column, values.get(`${column}_${index + 1}`) ?? '']),
      ),
    ),
  );
  const names = [...itemColumns, ...textColumns];
  return {
    fields: Object.fromEntries(names.map((name) => [name, values.get(name) ?? ''])),
    parts: parts.filter(isFilledPart),
    hints: numbered('hint')
      .toSorted((left, right) => left - right)
      .map((number) => values.get(`hint_${number}`) ?? '')
      .filter((hint) => hint.trim() !== ''),
  };
}

/** The names of a header that stand for nothing. */
export function unknownWideColumns(header: readonly string[]): readonly string[] {
  const known = new Set<string>([...itemColumns, ...textColumns]);
  const numbered = new RegExp(`^(?:hint|${partColumns.join('|')})_\\d{1,3}$`);
  return header.filter((name) => name !== '' && !known.has(name) && !numbered.test(name));
}

function longest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
