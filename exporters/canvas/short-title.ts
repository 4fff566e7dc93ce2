/** Titles within what Canvas can hold. */
import type { ReportLoss } from '../../src/formats/loss.ts';

/** Longer titles make a quiz fail. */
const longest = 255;

/** The title on one line, cut where it is too long. */
export function shortTitle(title: string, report: ReportLoss): string {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  report({
    kind: 'degraded',
    field: 'title',
    reason: `The title has ${line.length} characters and is cut to ${longest}.`,
  });
  const cut = line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
