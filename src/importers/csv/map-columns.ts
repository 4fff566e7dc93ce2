/** Renames the columns of a table by a mapping. */
import { choicePosition, type FieldName, fieldNamed } from '../record/field-names.ts';
import type { ColumnMapping } from './options.ts';

/** The header with names that stand for fields, or the names that it does not have. */
export type MappedHeader =
  | { readonly ok: true; readonly header: readonly string[] }
  | { readonly ok: false; readonly missing: readonly string[] };

/**
 * Columns that are mapped get the name of their field. Another column that would be taken for the
 * same field is read no more.
 */
export function mapColumns(header: readonly string[], mapping: ColumnMapping): MappedHeader {
  const names = new Map<number, string>();
  const missing: string[] = [];
  for (const [field, stated] of Object.entries(mapping)) {
    for (const [column, name] of columnsOf(field, stated, header)) {
      const index = header.findIndex((one) => fold(one) === fold(column));
      if (index === -1) missing.push(column);
      else names.set(index, name);
    }
  }
  if (missing.length > 0) return { ok: false, missing };
  const mapped = new Set(Object.keys(mapping));
  return {
    ok: true,
    header: header.map(
      (name, index) =>
        names.get(index) ?? (mapped.has(fieldOf(name) ?? '') ? `${name} (not mapped)` : name),
    ),
  };
}

/** The columns that a field names, with their new names; a name may have a comma itself. */
function columnsOf(
  field: string,
  stated: string,
  header: readonly string[],
): readonly (readonly [column: string, name: string])[] {
  const isOne = header.some((one) => fold(one) === fold(stated));
  if (field !== 'choices' || isOne || !stated.includes(',')) return [[stated.trim(), field]];
  return stated
    .split(',')
    .map((column, index) => [column.trim(), `choice_${String.fromCharCode(97 + index)}`]);
}

function fieldOf(name: string): FieldName | undefined {
  return fieldNamed(name) ?? (choicePosition(name) === undefined ? undefined : 'choices');
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
