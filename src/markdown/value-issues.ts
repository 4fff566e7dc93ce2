/** Values of the front matter that are of the wrong kind or out of bounds. */
import { closestName } from '../diagnostics/closest-name.ts';
import type { FrontMatterIssue, SchemaError } from './front-matter-check.ts';
import { nameOf } from './front-matter-names.ts';

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
};

/** A value of another type than the schema's. */
export function wrongType(
  path: readonly string[],
  value: unknown,
  expected: unknown,
): FrontMatterIssue {
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

/** A value that is none of the allowed words. */
export function notAllowed(
  path: readonly string[],
  value: unknown,
  allowed: unknown,
): FrontMatterIssue {
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

/** A value of the right type that breaks another rule. */
export function wrongValue(
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
    reviewed: 'Write `by: A name` on one line, and the day as `on: 2026-03-01`.',
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
