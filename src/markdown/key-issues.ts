/** Keys of the front matter that are unknown, missing or cannot be named so. */
import { closestName } from '../diagnostics/closest-name.ts';
import type { QuestionTypeName } from '../model/index.ts';
import { questionTypes } from '../question-types/index.ts';
import { propertiesOf } from '../question-types/schema.ts';
import type { FrontMatterIssue } from './front-matter-check.ts';
import { nameOf } from './front-matter-names.ts';

/** A key that items of the type do not have. */
export function unknownKey(
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

/** A key that has to be there. */
export function missingKey(key: string, path: readonly string[]): FrontMatterIssue {
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

/** A name that a variable cannot have. */
export function badName(name: string, path: readonly string[]): FrontMatterIssue {
  return {
    path: [...path, name],
    part: 'key',
    code: 'wrong-value',
    message: `\`${name}\` cannot be the name of a variable.`,
    hint: 'A name begins with a letter and has letters, digits and `_`.',
  };
}
