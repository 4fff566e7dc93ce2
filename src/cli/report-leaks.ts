/** Prints what a built site leaks. */
import type { LeakReport } from '../node/leak-check/leak-check.ts';
import type { CliHost } from './cli-host.ts';
import { countFindings, findingsText } from './report-diagnostics.ts';

/** Each finding as text. @param folder of the site, absolute */
export function leaksText({ findings }: LeakReport, folder: string, host: CliHost): string {
  return findingsText(findings, { root: folder, readSource: () => undefined }, host);
}

/** How much was looked at and what was found, in one line. */
export function leakSummary({ findings, files, bytes, phrases }: LeakReport): string {
  const size = `${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`;
  return `${size}, ${phrases} phrases looked for: ${countFindings(findings)}.`;
}
