/** `stemma leak-check` */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderJson } from '../../diagnostics/render-json.ts';
import { checkLeaks } from '../../node/leak-check/leak-check.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { leakSummary, leaksText } from '../report-leaks.ts';
import { withBank } from '../with-bank.ts';

interface LeakCheckOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** Proves that a built site holds nothing that the bank does not release. */
export const leakCheckCommand: CliCommand = ({ host, end }) =>
  newCommand('leak-check', 'Look through a built site for keys and other secrets of the bank.', [
    ['stemma leak-check dist', 'every file, also packed and encoded ones'],
    ['stemma leak-check dist --bank ../bank', 'the secrets of another bank'],
    ['stemma leak-check dist --json', 'findings for programs'],
  ])
    .argument('<site>', 'folder of the built site')
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list with one finding on each line')
    .action(async (site: string, options: LeakCheckOptions) => {
      end(await leakCheck(site, options, host));
    });

async function leakCheck(
  site: string,
  { bank, json }: LeakCheckOptions,
  host: CliHost,
): Promise<ExitCode> {
  const folder = resolve(host.cwd, site);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${site}.`);
  }
  return withBank(host, bank, async (index) => {
    const report = await checkLeaks(index, folder);
    // A folder that the build wrote elsewhere must not pass for a site without leaks.
    if (report.files === 0) throw new UsageError(`There are no files in ${site}.`);
    host.out(json ? renderJson(report.findings) : leaksText(report, folder, host));
    host.err(`${site}: ${leakSummary(report)}\n`);
    return report.findings.length === 0 ? 0 : 1;
  });
}
