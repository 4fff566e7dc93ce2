/** Checks the options of an export against the exporter's schema. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaIssue } from '../bank/schema-check.ts';
import { schemaIssues } from './schema-issues.ts';

/** The options do not fit the exporter's schema. */
export class ExportOptionsError extends Error {
  override readonly name = 'ExportOptionsError';
  readonly issues: readonly SchemaIssue[];

  constructor(exporter: string, issues: readonly SchemaIssue[]) {
    super(`The options of ${exporter} are wrong: ${issues.map(inWords).join(' ')}`);
    this.issues = issues;
  }
}

/**
 * The options with defaults filled in. Texts, as a command line gives them, are read as what the
 * schema asks for.
 * @throws ExportOptionsError
 */
export function exportOptions<Options>(
  exporter: { readonly name: string; readonly optionsSchema: object },
  options: Readonly<Record<string, unknown>>,
): Options {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    useDefaults: true,
    coerceTypes: true,
  });
  const isValid = ajv.compile<Options>(exporter.optionsSchema);
  const data: unknown = structuredClone(options);
  if (isValid(data)) return data;
  throw new ExportOptionsError(exporter.name, schemaIssues(isValid.errors ?? []));
}

/** A name that is no option's is told with those that are. */
function inWords(issue: SchemaIssue): string {
  return issue.kind === 'unknown-key'
    ? `There is no option ${issue.key}. ${issue.hint ?? ''}`.trimEnd()
    : issue.message;
}
