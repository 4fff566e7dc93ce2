/** A question as a flat record: what Q2LMS, spreadsheets and simple JSON pools have in common. */
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import type { Place } from '../../model/index.ts';
import type { FieldName } from './field-names.ts';

/** A value of any source as text: numbers keep the digits they were written with. */
export type FieldValue =
  | string
  | boolean
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };

/** One question; absent, null and blank values are left out of `fields`. */
export interface QuestionRecord {
  readonly fields: ReadonlyMap<FieldName, FieldValue>;
  /** Index of the right choice where the source gives a position instead of a letter or text. */
  readonly position?: number;
  /** Such as `questions[3]` or `row 17`. */
  readonly origin: string;
  /** How the file came about, in words. */
  readonly provenance?: string;
  readonly place: Place;
  /** Where single fields stand; the others stand at `place`. */
  readonly places: ReadonlyMap<FieldName, Place>;
}

/** A value under the name that the source gives it. */
export interface NamedValue {
  readonly name: string;
  readonly value: FieldValue;
  readonly place?: Place;
}

/** Takes a finding about the record that is being read. */
export type Report = (
  code: DiagnosticCode,
  message: string,
  details?: { readonly hint?: string; readonly field?: FieldName },
) => void;

/** The value of a field as text; lists and objects are none. */
export function fieldText(record: QuestionRecord, name: FieldName): string | undefined {
  const value = record.fields.get(name);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? value.trim() : undefined;
}

/** The value of a field as a list of texts; a single text is a list of one. */
export function fieldList(record: QuestionRecord, name: FieldName): readonly string[] {
  const value = record.fields.get(name);
  if (value === undefined) return [];
  return (isList(value) ? value : [value]).flatMap((entry) => {
    if (typeof entry === 'boolean') return [entry ? 'True' : 'False'];
    return typeof entry === 'string' ? [entry.trim()] : [];
  });
}

/** Whether a value is a list. */
export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
