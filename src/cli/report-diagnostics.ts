/** Prints findings for people. */
import { styleText } from 'node:util';
import { renderText, type TextStyle } from '../diagnostics/render-text.ts';
import type { Diagnostic } from '../model/index.ts';
import type { BankIndex } from '../node/index-bank.ts';
import { pathPrefix } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';

const colors = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  place: 'bold',
  code: 'dim',
  gutter: 'dim',
  hint: 'cyan',
} as const satisfies Readonly<Record<TextStyle, string>>;

/** Each finding with its line of source, a blank line behind it. */
export function findingsText(
  findings: readonly Diagnostic[],
  index: Pick<BankIndex, 'root' | 'readSource'>,
  host: CliHost,
): string {
  const sources = rememberLast(index.readSource);
  const style = host.hasColors
    ? (text: string, part: TextStyle) => styleText(colors[part], text, { validateStream: false })
    : (text: string) => text;
  const options = { source: sources, root: pathPrefix(index.root, host.cwd), style };
  return findings.map((finding) => `${renderText(finding, options)}\n\n`).join('');
}

/** Findings come file by file, so one text at a time is enough. */
function rememberLast(read: BankIndex['readSource']): BankIndex['readSource'] {
  let last: { readonly path: string; readonly text: string | undefined } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, text: read(path) };
    return last.text;
  };
}

/** `2 errors and 1 warning`, or `no problems`. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({
      severity: severity === 'info' ? 'note' : severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  return counts.length === 0 ? 'no problems' : counts.join(', ');
}
