/** What holds for every version is said once. */
import type { Diagnostic } from '../../model/index.ts';

/** The diagnostics without those that say the same of the same item. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(
    diagnostics.map((one) => [`${one.code}\n${one.item}\n${one.field}\n${one.message}`, one]),
  );
  return [...known.values()];
}
