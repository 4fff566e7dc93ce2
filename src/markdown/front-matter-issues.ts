/** What a validator reports about front matter, in our words and codes. */
import { closestName } from '../diagnostics/closest-name.ts';
import type { QuestionTypeName } from '../model/index.ts';
import { questionTypes } from '../question-types/index.ts';
import { propertiesOf } from '../question-types/schema.ts';
import type { FrontMatterIssue, SchemaError } from './front-matter-check.ts';

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

function unknownKey(
  key: string,
  path: readonly string[],
  type: QuestionTypeName,
): FrontMatterIssue {
  const at = { path: [...path, key], part: 'key' as const };
  const owners = questionTypes.filter((one) => Object.hasOwn(one.properties, key));
  if (path.length === 0 && owners.length > 0) {
    const names = owners.map((one) => `\`${one.name}\``).join(' and ');
    return {
      ...at,
      code: 'misplaced-key',
      message: `\`${key}\` is a key of ${names} items, but this one is of type \`${type}\`.`,
      hint: 'Remove it, or state another `type`.',
    };
  }
  const known = path.length === 0 ? knownKeys(type) : [];
  const guess = closestName(key, known);
  return {
    ...at,
    code: 'unknown-key',
    message: `\`${nameOf([...path, key])}\` is no key of an item.`,
    hint: guess
      ? `Did you mean \`${guess}\`?`
      : 'Remove it; free words about the item go into `tags`.',
  };
}

function knownKeys(type: QuestionTypeName): string[] {
  const found = questionTypes.find((one) => one.name === type);
  return ['type', ...(found ? Object.keys(propertiesOf(found)) : [])];
}

function missingKey(key: string, path: readonly string[]): FrontMatterIssue {
  const at = { path, part: 'key' as const };
  if (path.length === 0 && key === 'id') {
    return {
      ...at,
      code: 'missing-id',
      message: 'The item has no `id`.',
      hint: 'Write one in lower case, such as `id: bernoulli-venturi`; it is never changed again.',
    };
  }
  if (path.length === 0 && key === 'title') {
    return {
      ...at,
      code: 'missing-title',
      message: 'The item has no `title`.',
      hint: 'Write a short name by which people know the item.',
    };
  }
  return {
    ...at,
    code: 'missing-value',
    message: `\`${nameOf(path)}\` lacks \`${key}\`.`,
    hint: `Add \`${key}: …\` to it.`,
  };
}

function badName(name: string, path: readonly string[]): FrontMatterIssue {
  return {
    path: [...path, name],
    part: 'key',
    code: 'wrong-value',
    message: `\`${name}\` cannot be the name of a variable.`,
    hint: 'A name begins with a letter and has letters, digits and `_`.',
  };
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
};

function wrongType(path: readonly string[], value: unknown, expected: unknown): FrontMatterIssue {
  const name = nameOf(path);
  const types = (Array.isArray(expected) ? expected : [expected]).map(String);
  const words = types.map((one) => typeWords[one] ?? one).join(' or ');
  const at = { path, part: 'value' as const, code: 'wrong-type' as const };
  if (value === null) {
    return {
      ...at,
      part: 'key',
      message: `\`${name}\` has no value.`,
      hint: `Write ${words} behind it, or remove the key.`,
    };
  }
  return {
    ...at,
    message: `\`${name}\` has to be ${words}, not ${nameOfType(value)}.`,
    hint: typeHint(name, types, value),
  };
}

function typeHint(name: string, types: readonly string[], value: unknown): string {
  const isScalar = typeof value !== 'object';
  if (types.includes('array') && isScalar) return `Write \`${name}: [${String(value)}]\`.`;
  if (types.includes('string') && isScalar) return `Put it into quotes: \`"${String(value)}"\`.`;
  if (typeof value === 'string' && /^\d+,\d+$/.test(value))
    return 'Write a decimal point, not a comma.';
  return 'See the description of the key.';
}

function nameOfType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text \`${value}\``;
  return typeof value === 'object' ? 'a mapping' : `\`${String(value)}\``;
}

function notAllowed(path: readonly string[], value: unknown, allowed: unknown): FrontMatterIssue {
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const guess = typeof value === 'string' ? closestName(value, words) : undefined;
  const list = words.map((word) => `\`${word}\``).join(', ');
  return {
    path,
    part: 'value',
    code: 'value-not-allowed',
    message: `\`${nameOf(path)}\` cannot be \`${String(value)}\`.`,
    hint: guess ? `Did you mean \`${guess}\`? Allowed are ${list}.` : `Allowed are ${list}.`,
  };
}

function wrongValue(
  { keyword, path, params }: SchemaError,
  value: unknown,
): FrontMatterIssue | undefined {
  const name = nameOf(path);
  const at = { path, part: 'value' as const, code: 'wrong-value' as const };
  switch (keyword) {
    case 'pattern':
      return patternIssue(path, value);
    case 'exclusiveMinimum':
      return { ...at, message: `\`${name}\` has to be more than ${params.limit}.` };
    case 'minimum':
      return { ...at, message: `\`${name}\` has to be at least ${params.limit}.` };
    case 'maximum':
      return { ...at, message: `\`${name}\` can be at most ${params.limit}.` };
    case 'uniqueItems':
      return {
        ...at,
        message: `\`${name}\` has the same entry twice.`,
        hint: 'Remove one of them.',
      };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return {
        ...at,
        message: `\`${name}\` is empty.`,
        hint: 'Write a value, or remove the key.',
      };
    default:
      return undefined;
  }
}

function patternIssue(path: readonly string[], value: unknown): FrontMatterIssue {
  const name = nameOf(path);
  const at = { path, part: 'value' as const };
  if (name === 'id' || name === 'stimulus') {
    const proposal = slug(String(value));
    return {
      ...at,
      code: 'bad-id',
      message: `\`${String(value)}\` cannot be an id.`,
      hint: `An id begins with a letter and has only lower-case letters, digits and hyphens${proposal && `: \`${proposal}\``}.`,
    };
  }
  const words: Readonly<Record<string, string>> = {
    language: 'Write a BCP 47 tag such as `en` or `pt-BR`.',
    fixed: 'Write the letters of choices, `[a, d]`, or `[last]`.',
    accept: 'Write endings with their dot: `[.pdf, .py]`.',
    references: 'Write a web address that begins with `https://`.',
  };
  return {
    ...at,
    code: 'wrong-value',
    message: `\`${name}\` cannot be \`${String(value).replace(/\s+/g, ' ')}\`.`,
    hint: words[path[0] ?? ''] ?? 'Write it on one line, without spaces at its ends.',
  };
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}

/** `references[0].url` */
function nameOf(path: readonly string[]): string {
  return path
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

function valueAt(values: Values, path: readonly string[]): unknown {
  let value: unknown = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  return value;
}
