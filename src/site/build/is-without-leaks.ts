/** Looks through the public site for what must not be in it. */
import { resolve } from 'node:path';
import type { CliHost } from '../../cli/cli-host.ts';
import { leakSummary, leaksText } from '../../cli/report-leaks.ts';
import { indexBank } from '../../node/index-bank.ts';
import { checkLeaks } from '../../node/leak-check/leak-check.ts';
import { openOutputFolder } from '../../node/output-folder.ts';
import type { BuildOptions } from './build-options.ts';

/**
 * @returns whether nothing was found. A site that leaks, or that could not be checked, is removed, so
 *   that nothing that runs after a failed build can publish it.
 */
export async function isWithoutLeaks(
  { bank, layers, dist }: Pick<BuildOptions, 'bank' | 'layers' | 'dist'>,
  host: CliHost,
): Promise<boolean> {
  const index = await indexBank(bank, layers);
  let isClean = false;
  try {
    const report = await checkLeaks(index, dist);
    host.err(`${dist}: ${leakSummary(report)}\n`);
    host.out(leaksText(report, resolve(dist), host));
    isClean = report.findings.length === 0;
  } finally {
    index.close();
    if (!isClean) {
      openOutputFolder(dist, 'search.json').finish();
      host.err(`${dist}: the site is not proven to be without leaks, so it was removed.\n`);
    }
  }
  return isClean;
}
