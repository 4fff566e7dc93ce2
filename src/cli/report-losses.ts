/** Prints what an export cannot carry. */
import { lossName } from '../bank/accepted-losses.ts';
import { renderJson } from '../diagnostics/render-json.ts';
import type { Diagnostic } from '../model/index.ts';
import type { BankIndex } from '../node/index-bank.ts';
import type { CliHost } from './cli-host.ts';
import { findingsText } from './report-diagnostics.ts';
import { writeOutput } from './write-output.ts';

/** Beyond this many items of one loss the others are only counted. */
const namedItems = 5;

/**
 * Prints each loss once with the items that it is about, and writes all of them to the file of the
 * report, if there is one.
 */
export function reportLosses(
  losses: readonly Diagnostic[],
  report: string | undefined,
  index: BankIndex,
  host: CliHost,
): void {
  if (report !== undefined) {
    const plain = { ...host, hasColors: false };
    const text = report.endsWith('.json') ? renderJson(losses) : findingsText(losses, index, plain);
    writeOutput(report, text, host);
  }
  const groups = Map.groupBy(
    losses,
    (loss) => `${[loss.severity, loss.code, lossName(loss)].join(' ').trimEnd()}: ${loss.message}`,
  );
  const ranked = [...groups].sort(([, [a]], [, [b]]) => rank(a) - rank(b));
  for (const [title, group] of ranked) host.err(`${title}${itemsOf(group)}\n`);
}

/** What matters most stands first. */
function rank(finding: Diagnostic | undefined): number {
  return ['error', 'warning', 'info'].indexOf(finding?.severity ?? 'info');
}

function itemsOf(group: readonly Diagnostic[]): string {
  const items = [...new Set(group.flatMap(({ item, place }) => item ?? place?.file ?? []))];
  if (items.length === 0) return '';
  const more = items.length > namedItems ? ` and ${items.length - namedItems} more` : '';
  return `\n  ${items.slice(0, namedItems).join(', ')}${more}`;
}
