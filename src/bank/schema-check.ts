/** How the bank's readers ask whether data has the shape of a schema; a host brings the answer. */
import type { AssessmentLock } from './lock/lock.ts';
import type { AssessmentYaml } from './schemas/assessment-yaml.ts';
import type { BankYaml } from './schemas/bank-yaml.ts';
import type { DefaultsYaml } from './schemas/defaults-yaml.ts';

/** One way in which data does not have the shape. */
export interface SchemaIssue {
  readonly kind: 'unknown-key' | 'missing-key' | 'value';
  /** Keys and indices that lead to the value, or to the object that lacks or has too much of a key. */
  readonly path: readonly (string | number)[];
  /** For keys: which. */
  readonly key?: string;
  readonly message: string;
  readonly hint?: string;
}

/** Decides about one kind of file. */
export type SchemaCheck<Value> = (
  data: unknown,
) =>
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

/** One check for each kind of settings file. */
export interface BankChecks {
  readonly bank: SchemaCheck<BankYaml>;
  readonly defaults: SchemaCheck<DefaultsYaml>;
  readonly assessment: SchemaCheck<AssessmentYaml>;
  readonly lock: SchemaCheck<AssessmentLock>;
}
