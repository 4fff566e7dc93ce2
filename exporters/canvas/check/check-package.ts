/** Checks a finished package, ours or another's, against the rules of both importers. */
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { parsePackage } from './parse-package.ts';
import type { Breach, Rule } from './rule.ts';
import { canvasRules } from './rules.ts';

/**
 * One error for each place where a rule is broken, in the order of the rules; `field` is the rule,
 * `rule-15`.
 */
export function checkCanvasPackage(archive: Uint8Array): readonly Diagnostic[] {
  const breaches = new Map<Rule, Breach[]>(canvasRules.map((rule) => [rule, []]));
  const found = parsePackage(archive, (item, profile) => {
    for (const [rule, broken] of breaches) broken.push(...(rule.checkItem?.(item, profile) ?? []));
  });
  if ('message' in found) {
    return [
      diagnostic('export-package-invalid', {
        message: `Rule 1: the archive cannot be read: ${found.message}.`,
        field: 'rule-1',
        target: 'canvas',
      }),
    ];
  }
  return [...breaches].flatMap(([rule, broken]) =>
    [...broken, ...(rule.check?.(found) ?? [])].map((breach) =>
      breachDiagnostic(rule, breach, `canvas/${found.profile}`),
    ),
  );
}

function breachDiagnostic(
  { number, title, why }: Rule,
  { path, line, item, message }: Breach,
  target: string,
): Diagnostic {
  return diagnostic('export-package-invalid', {
    message: `Rule ${number} (${title}): ${message}`,
    hint: why,
    place: { file: path, ...(line !== undefined && { line }) },
    ...(item !== undefined && { item }),
    target,
    field: `rule-${number}`,
  });
}
