/** Findings for programs. */
import type { Diagnostic } from '../model/diagnostic.ts';

/** A JSON array with one finding on each line, ending in a newline. */
export function renderJson(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return '[]\n';
  return `[\n${findings.map((finding) => `  ${JSON.stringify(finding)}`).join(',\n')}\n]\n`;
}
