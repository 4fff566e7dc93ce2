/** Accepted answers as text: literals, and regular expressions between slashes. */
import { compilePattern } from '../../interactions/text-entry/pattern.ts';
import type { TextKey } from '../../model/index.ts';

/** A key, or why the pattern is none. */
export type PatternReading =
  | { readonly ok: true; readonly key: TextKey }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const pattern = /^\/(.+)\/([a-z]*)$/s;
const allowedFlags = /^(?!.*(.).*\1)[imsu]*$/;

/** Whether the text is written as a pattern: wholly inside slashes, perhaps with flags. */
export function isPattern(written: string): boolean {
  return pattern.test(written);
}

/** Reads `/colou?r/i`. */
export function readPattern(written: string): PatternReading {
  const [, source = '', flags = ''] = pattern.exec(written) ?? [];
  if (!allowedFlags.test(flags)) {
    return {
      ok: false,
      message: `\`${flags}\` are no flags of a pattern.`,
      hint: 'Allowed are `i` (ignore case), `m`, `s` and `u`, each once.',
    };
  }
  const key = { kind: 'pattern', source, flags } as const;
  const problem = syntaxProblem(source, flags) ?? compilePattern(key).problem;
  if (problem !== undefined) {
    return {
      ok: false,
      message: problem.endsWith('.') ? problem : `${problem}.`,
      hint: 'Mend the pattern; to accept the text as it stands, write `\\/` for its first slash.',
    };
  }
  return { ok: true, key };
}

/** What is wrong with the pattern as it is written: it is used with anchors around it. */
function syntaxProblem(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The pattern as `readPattern` reads it. */
export function printPattern(key: TextKey & { kind: 'pattern' }): string {
  return `/${key.source.replace(/\n/g, '\\n')}/${key.flags}`;
}
