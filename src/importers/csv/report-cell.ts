/** Where the findings about one row go. */
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';

/** Takes a finding, with the column that it is about. */
export type ReportCell = (code: DiagnosticCode, message: string, column?: string) => void;

/** Reports into a list, naming the row: `row 3: …`. */
export function reportCellsInto(
  diagnostics: Diagnostic[],
  file: string,
  origin: string,
  line: number,
): ReportCell {
  return (code, message, column) => {
    diagnostics.push(
      diagnostic(code, {
        message: `${origin}: ${message}`,
        hint: 'Compare the row with one that `stemma export csv` writes.',
        place: { file, line },
        ...(column !== undefined && { field: column }),
      }),
    );
  };
}
