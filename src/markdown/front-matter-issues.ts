/** What a validator reports about front matter, in our words and codes. */
import type { QuestionTypeName } from '../model/index.ts';
import type { FrontMatterIssue, SchemaError } from './front-matter-check.ts';
import { badName, missingKey, unknownKey } from './key-issues.ts';
import { notAllowed, wrongType, wrongValue } from './value-issues.ts';

type Values = Readonly<Record<string, unknown>>;

/** One issue for each error that says something of its own. */
export function frontMatterIssues(
  errors: readonly SchemaError[],
  values: Values,
  type: QuestionTypeName,
): FrontMatterIssue[] {
  const seen = new Set<string>();
  return errors.flatMap((error) => {
    const issue = issueOf(error, values, type);
    // Of several faults of one value the first is enough.
    const place = [...error.path, error.params.missingProperty ?? issue?.path.at(-1)].join('/');
    if (!issue || seen.has(place)) return [];
    seen.add(place);
    return [issue];
  });
}

function issueOf(
  error: SchemaError,
  values: Values,
  type: QuestionTypeName,
): FrontMatterIssue | undefined {
  const { keyword, params, path } = error;
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), path, type);
    case 'required':
      return missingKey(String(params.missingProperty), path);
    case 'propertyNames':
      return badName(String(params.propertyName), path);
    case 'type':
      return wrongType(path, valueAt(values, path), params.type);
    case 'enum':
      return notAllowed(path, valueAt(values, path), params.allowedValues);
    default:
      return wrongValue(error, valueAt(values, path));
  }
}

function valueAt(values: Values, path: readonly string[]): unknown {
  let value: unknown = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  return value;
}
