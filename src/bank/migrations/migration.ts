/** A step between two versions of the format, there and back. */
import type { Diagnostic } from '../../model/index.ts';

/** Texts of a bank's files by path below its root. */
export type BankTexts = ReadonlyMap<string, string>;

/** What a step makes of a bank. */
export interface MigrationStep {
  /** Files that are other than before, by path; null for one that is gone. */
  readonly changes: ReadonlyMap<string, string | null>;
  /** What could not be carried over, with its place; made with the code `migration-loss`. */
  readonly losses: readonly Diagnostic[];
}

/**
 * One step. Both ways are pure and keep everything that they are not about byte for byte: comments,
 * order of keys, line endings. What `up` does `down` takes back, so that a bank that went up and
 * down is as it was.
 */
export interface Migration {
  /** What changes, in a sentence. */
  readonly summary: string;
  /** To the next version. */
  readonly up: (texts: BankTexts) => MigrationStep;
  /** Back from it. */
  readonly down: (texts: BankTexts) => MigrationStep;
}
