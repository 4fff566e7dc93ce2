/** Checks the options of an export or import against the schema of its format. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaIssue } from '../bank/schema-check.ts';
import { schemaIssues } from './schema-issues.ts';

/** The options do not fit the schema of the format. */
export class FormatOptionsError extends Error {
  override readonly name = 'FormatOptionsError';
  readonly issues: readonly SchemaIssue[];

  constructor(format: string, issues: readonly SchemaIssue[]) {
    super(`The options of ${format} are wrong: ${issues.map(inWords).join(' ')}`);
    this.issues = issues;
  }
}

/**
 * The options with defaults filled in. Texts, as a command line gives them, are read as what the
 * schema asks for.
 * @throws FormatOptionsError
 */
export function formatOptions<Options>(
  format: { readonly name: string; readonly optionsSchema: object },
  options: Readonly<Record<string, unknown>>,
): Options {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    useDefaults: true,
    coerceTypes: true,
  });
  const isValid = ajv.compile<Options>(format.optionsSchema);
  const data: unknown = structuredClone(options);
  if (isValid(data)) return data;
  throw new FormatOptionsError(format.name, schemaIssues(isValid.errors ?? []));
}

/** A name that is no option's is told with those that are. */
function inWords(issue: SchemaIssue): string {
  return issue.kind === 'unknown-key'
    ? `There is no option ${issue.key}. ${issue.hint ?? ''}`.trimEnd()
    : issue.message;
}
