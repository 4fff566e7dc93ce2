/** Makes a diagnostic whose severity is the catalog's. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { catalog, type DiagnosticCode } from './catalog/index.ts';

/** A finding of the given code; `details.severity` overrides the catalog's (`--strict`). */
export function diagnostic(
  code: DiagnosticCode,
  details: Omit<Diagnostic, 'code' | 'severity'> & Partial<Pick<Diagnostic, 'severity'>>,
): Diagnostic {
  const entry: { severity: Diagnostic['severity'] } = catalog[code];
  return { code, severity: entry.severity, ...details };
}
