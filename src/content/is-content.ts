/** Tells content from other lists. */
import type { Content } from '../model/index.ts';

/** Whether the value is content that is not empty: a list of nodes. */
export function isContent(value: unknown): value is Content {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((node) => typeof node === 'object' && node !== null && 'type' in node)
  );
}
