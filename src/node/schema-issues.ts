/** Says in words what a JSON Schema validator objects to. */
import type { ErrorObject } from 'ajv';
import type { SchemaIssue } from '../bank/schema-check.ts';
import { closestName } from '../diagnostics/closest-name.ts';

/**
 * One issue for each fault. Where a value may have several forms, only the faults of the form that
 * was meant are told, or that it has none.
 * @param errors of a validation with `allErrors` and `verbose`
 */
export function schemaIssues(errors: readonly ErrorObject[]): SchemaIssue[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const isOfChoice = (error: ErrorObject): boolean =>
    choices.some(
      (choice) => choice !== error && isWithin(error, choice) && !isInner(error, choice),
    );
  const hasInner = (choice: ErrorObject): boolean =>
    errors.some((error) => error !== choice && isWithin(error, choice) && isInner(error, choice));
  const told = errors.filter(
    (error) => !isOfChoice(error) && !(choices.includes(error) && hasInner(error)),
  );
  const issues = told.map(describe);
  const byPlace = new Map(issues.map((issue) => [JSON.stringify([issue.path, issue.key]), issue]));
  return [...byPlace.values()];
}

/** Whether an error comes from one of the forms of a choice. */
function isWithin(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    error.instancePath.startsWith(choice.instancePath)
  );
}

/** Whether an error shows that the value was meant in its form: it is about a part of the value. */
function isInner(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.instancePath.length > choice.instancePath.length ||
    error.keyword === 'additionalProperties' ||
    error.keyword === 'required'
  );
}

function describe(error: ErrorObject): SchemaIssue {
  const path = pathOf(error.instancePath);
  const { params, parentSchema } = error;
  if (error.keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const known = Object.keys(parentSchema?.properties ?? {});
    const close = closestName(key, known);
    return {
      kind: 'unknown-key',
      path,
      key,
      message: `There is no key ${key} here.`,
      hint: close === undefined ? knownKeys(known) : `Did you mean ${close}?`,
    };
  }
  if (error.keyword === 'required') {
    const key = String(params.missingProperty);
    const property: unknown = parentSchema?.properties?.[key];
    return {
      kind: 'missing-key',
      path,
      key,
      message: `The key ${key} is missing.`,
      ...hint(property),
    };
  }
  const name = path.findLast((part) => typeof part === 'string') ?? 'The file';
  return { kind: 'value', path, message: `${name} ${demand(error)}.`, ...hint(parentSchema) };
}

function knownKeys(known: readonly string[]): string {
  return known.length === 0 ? 'There are none.' : `Keys are ${known.join(', ')}.`;
}

function demand({ keyword, params, schema, message, data }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `must be ${typeNames[String(params.type)] ?? params.type}`;
    case 'enum': {
      const allowed = Array.isArray(schema) ? schema.map(String) : [];
      const close = typeof data === 'string' ? closestName(data, allowed) : undefined;
      return `must be one of ${allowed.join(', ')}${close === undefined ? '' : `; did you mean ${close}`}`;
    }
    case 'pattern':
      return 'is not written as it should be';
    case 'minLength':
    case 'minItems':
      return 'must not be empty';
    case 'anyOf':
    case 'oneOf':
      return 'has none of the forms it may have';
    case 'minimum':
      return `must be at least ${schema}`;
    case 'maximum':
      return `must be at most ${schema}`;
    default:
      return message ?? 'is not allowed';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
};

/** The description that the schema gives of what should stand there. */
function hint(schema: unknown): { readonly hint?: string } {
  if (typeof schema !== 'object' || schema === null || !('description' in schema)) return {};
  return typeof schema.description === 'string' ? { hint: schema.description } : {};
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
}
