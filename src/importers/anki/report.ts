/** Where the findings about one note go. */
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';

/** Takes a finding. */
export type Report = (code: DiagnosticCode, message: string, hint?: string) => void;

/** Reports into a list, naming the note: `note 3: …`. */
export function reportInto(diagnostics: Diagnostic[], file: string, origin: string): Report {
  return (code, message, hint) => {
    diagnostics.push(
      diagnostic(code, {
        message: `${origin}: ${message}`,
        ...(hint !== undefined && { hint }),
        place: { file },
      }),
    );
  };
}
