/** One text for equal values, to make digests of. */
import { canonicalContent } from '../content/canonical-content.ts';
import { isContent } from '../content/is-content.ts';

/** JSON with sorted keys, without keys that have no value, and content without how it is typed. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (isContent(value)) return canonicalContent(value).map(sortedObject);
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null ? sortedObject(value) : value;
}

/** Keys without a value are left out, as JSON does. */
function sortedObject(value: object): unknown {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}
