/** Checks a finished package, ours or another's, against the rules of both importers. */
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { parsePackage } from './parse-package.ts';
import { canvasRules } from './rules.ts';

/** One error for each place where a rule is broken; `field` is the rule, `rule-15`. */
export function checkCanvasPackage(archive: Uint8Array): readonly Diagnostic[] {
  const found = parsePackage(archive);
  if ('message' in found) {
    return [
      diagnostic('export-package-invalid', {
        message: `Rule 1: the archive cannot be read: ${found.message}.`,
        field: 'rule-1',
        target: 'canvas',
      }),
    ];
  }
  return canvasRules.flatMap(({ number, title, why, check }) =>
    check(found).map(({ path, line, item, message }) =>
      diagnostic('export-package-invalid', {
        message: `Rule ${number} (${title}): ${message}`,
        hint: why,
        place: { file: path, ...(line !== undefined && { line }) },
        ...(item !== undefined && { item }),
        target: `canvas/${found.profile}`,
        field: `rule-${number}`,
      }),
    ),
  );
}
