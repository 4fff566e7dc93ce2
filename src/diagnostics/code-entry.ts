/** What is written about a diagnostic code: its severity, its paragraph, its examples. */
import type { Severity } from '../model/diagnostic.ts';

/**
 * Files of a small bank by path below its root. A path is an item, an assessment, `bank.yml` or
 * `_defaults.yml` as in a real bank; what the example leaves out takes its default.
 */
export type Example = Readonly<Record<string, string>>;

/** One code. Examples are run by the tests: `invalid` must raise the code, `valid` must not. */
export interface CodeEntry {
  readonly severity: Severity;
  /** A few words, as a heading. */
  readonly title: string;
  /** What is wrong, why it matters, what to do: a paragraph of Markdown. */
  readonly explanation: string;
  readonly invalid: Example;
  readonly valid: Example;
}

/** Keeps the literal keys of a part of the catalog while checking its shape. */
export function defineCodes<const T extends Readonly<Record<string, CodeEntry>>>(codes: T): T {
  return codes;
}
