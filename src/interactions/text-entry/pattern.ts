/** Accepted answers that are regular expressions. */
import safeRegex from 'safe-regex2';
import type { TextKey } from '../../model/index.ts';

/** A pattern that matches whole texts, or why it cannot be used. */
export type CompiledPattern =
  | { readonly pattern: RegExp; readonly problem?: undefined }
  | { readonly pattern?: undefined; readonly problem: string };

/** The flags that mean something for a short text. */
const knownFlags = /^[imsu]*$/;

/**
 * The pattern anchored at both ends. Unknown flags, syntax errors and patterns whose matching time
 * can explode (repetitions inside repetitions) are problems.
 */
export function compilePattern(key: Extract<TextKey, { kind: 'pattern' }>): CompiledPattern {
  if (!knownFlags.test(key.flags)) {
    return { problem: `The flags ${key.flags} are not known; i, m, s and u are` };
  }
  let pattern: RegExp;
  try {
    pattern = new RegExp(`^(?:${key.source})$`, key.flags);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (!safeRegex(key.source)) {
    return {
      problem:
        'The pattern has repetitions inside repetitions, or more than 25, and can take forever',
    };
  }
  return { pattern };
}
