/** Named values of a source become a flat question record. */
import type { Place } from '../../model/index.ts';
import { choicePosition, type FieldName, fieldNamed } from './field-names.ts';
import type { FieldValue, NamedValue, QuestionRecord } from './record.ts';

/** A record, with what could not be put into it. */
export interface BuiltRecord {
  readonly record: QuestionRecord;
  /** Names that stand for no field. */
  readonly unknown: readonly string[];
  /**
   * Names whose value differs from the one that their field took from another name. Answers that
   * contradict each other are all kept.
   */
  readonly conflicts: readonly { readonly field: FieldName; readonly name: string }[];
}

/**
 * Sorts values into fields. The first name of a field wins; columns of single choices make up the
 * list of choices, blank ones between others included, since letters count them.
 */
export function buildRecord(
  entries: readonly NamedValue[],
  origin: string,
  place: Place,
): BuiltRecord {
  const fields = new Map<FieldName, FieldValue>();
  const places = new Map<FieldName, Place>();
  const columns: FieldValue[] = [];
  const unknown: string[] = [];
  const conflicts: { field: FieldName; name: string }[] = [];
  for (const { name, value, place: at } of entries) {
    const field = fieldNamed(name);
    const position = field === undefined ? choicePosition(name) : undefined;
    if (position !== undefined) columns[position] = value;
    else if (isBlank(value)) continue;
    else if (field === undefined) unknown.push(name);
    else if (!fields.has(field)) {
      fields.set(field, value);
      if (at !== undefined) places.set(field, at);
    } else if (textOf(fields.get(field)) !== textOf(value)) {
      conflicts.push({ field, name });
      if (field === 'answer') fields.set(field, [fields.get(field) ?? '', value].flat());
    }
  }
  addColumns(fields, columns);
  dropCopies(fields);
  return { record: { fields, places, origin, place }, unknown, conflicts };
}

function addColumns(fields: Map<FieldName, FieldValue>, columns: readonly FieldValue[]): void {
  const texts = Array.from(columns, (value) => (value === undefined ? '' : value));
  while (texts.length > 0 && isBlank(texts.at(-1) ?? '')) texts.pop();
  const list = fields.get('choices');
  if (texts.length > 0 && !(Array.isArray(list) && list.length > texts.length)) {
    fields.set('choices', texts);
  }
}

/** Some layouts repeat the feedback under a second name. */
function dropCopies(fields: Map<FieldName, FieldValue>): void {
  for (const field of ['solution', 'feedback'] as const) {
    const value = fields.get(field);
    if (value !== undefined && textOf(value) === textOf(fields.get('feedbackCorrect'))) {
      fields.delete(field);
    }
  }
}

function isBlank(value: FieldValue): boolean {
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0;
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value.trim() : JSON.stringify(value ?? '');
}
