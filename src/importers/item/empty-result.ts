/** What an import of an unreadable file yields. */
import type { ImportResult } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';

/** Nothing but the reason. */
export function emptyResult(...diagnostics: readonly Diagnostic[]): ImportResult {
  return { items: [], assets: new Map(), assessments: [], diagnostics, found: 0 };
}
