/** A problem or loss, as data: words for people come last. */
import type { DiagnosticCode } from '../diagnostics/catalog/index.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where: 1-based line and column in a file, named relative to the bank's root. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One finding. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place?: Place;
  /** Id of the item it is about. */
  readonly item?: string;
  /** For losses: the target it is about, `canvas/classic`. */
  readonly target?: string;
  /** For losses: the field that is not carried. */
  readonly field?: string;
}
