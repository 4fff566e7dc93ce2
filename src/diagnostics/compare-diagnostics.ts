/** The order in which findings are told: by file, then by place in it. */
import type { Diagnostic } from '../model/diagnostic.ts';

/** For `sort`: by path (code units, never a locale), line, column and code; without a place last. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.place?.file ?? '\uffff', b.place?.file ?? '\uffff') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareTexts(a.code, b.code)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
