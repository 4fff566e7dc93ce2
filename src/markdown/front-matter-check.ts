/** What a validator of front matter says; the host brings the validator. */
import type { DiagnosticCode } from '../diagnostics/catalog/index.ts';
import type { QuestionTypeName } from '../model/index.ts';

/** One problem of the front matter. */
export interface FrontMatterIssue {
  readonly code: DiagnosticCode;
  /** Keys and indexes that lead to the value. */
  readonly path: readonly (string | number)[];
  /** Whether the key or its value is at fault. */
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
}

/** Checks the values of a front matter against the schema of the type. */
export type ValidateFrontMatter = (
  values: Readonly<Record<string, unknown>>,
  type: QuestionTypeName,
) => readonly FrontMatterIssue[];

/** A keyword of JSON Schema that a value does not satisfy, as validators report it. */
export interface SchemaError {
  readonly keyword: string;
  readonly path: readonly string[];
  /** Details by keyword, such as `allowedValues` of `enum`. */
  readonly params: Readonly<Record<string, unknown>>;
}
