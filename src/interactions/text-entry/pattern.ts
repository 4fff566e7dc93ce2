/** Accepted answers that are regular expressions. */
import type { TextKey } from '../../model/index.ts';
import { isExplosive } from './explosive-pattern.ts';

/** A pattern that matches whole texts, or why it cannot be used. */
export type CompiledPattern =
  | { readonly pattern: RegExp; readonly problem?: undefined }
  | { readonly pattern?: undefined; readonly problem: string };

/** The flags that mean something for a short text. */
const knownFlags = /^[imsu]*$/;

/**
 * The pattern anchored at both ends. Unknown flags, syntax errors and patterns whose matching could
 * take forever are problems.
 */
export function compilePattern(key: Extract<TextKey, { kind: 'pattern' }>): CompiledPattern {
  if (!knownFlags.test(key.flags)) {
    return { problem: `The flags ${key.flags} are not known; i, m, s and u are` };
  }
  if (isExplosive(key.source)) {
    return {
      problem:
        'Matching this pattern could take forever: it repeats parts that can match in several ways',
    };
  }
  try {
    return { pattern: new RegExp(`^(?:${key.source})$`, key.flags) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
