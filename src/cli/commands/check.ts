/** `stemma check` */
import { compareDiagnostics } from '../../diagnostics/compare-diagnostics.ts';
import { renderGithub } from '../../diagnostics/render-github.ts';
import { renderJson } from '../../diagnostics/render-json.ts';
import { shownPath } from '../../diagnostics/shown-path.ts';
import type { Diagnostic } from '../../model/index.ts';
import { checkTargets } from '../../node/check-targets.ts';
import { fixBank } from '../../node/fix-bank.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { lifecycleFindings } from '../../node/lifecycle/lifecycle-findings.ts';
import { lockFindings } from '../../node/lock/lock-findings.ts';
import { bankFolder, bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import type { ExitCode } from '../exit-code.ts';
import { countFindings, findingsText } from '../report-diagnostics.ts';
import { withBank } from '../with-bank.ts';

interface CheckOptions {
  readonly bank: string;
  readonly json?: boolean;
  readonly github?: boolean;
  readonly fix?: boolean;
  readonly strict?: boolean;
}

/** Finds everything wrong in the bank. */
export const checkCommand: CliCommand = ({ host, end }) =>
  newCommand('check', 'Find everything wrong in the bank.', [
    ['stemma check', 'problems with their lines and what to do'],
    ['stemma check --fix', 'write missing ids and correct the spelling of topics first'],
    ['stemma check --strict', 'let warnings fail as well'],
    ['stemma check --github', 'annotations for a pull request'],
    ['stemma check --bank ../bank --json', 'problems of another bank, for programs'],
  ])
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list with one problem on each line')
    .option('--github', 'print annotations for GitHub Actions')
    .option('--fix', 'first write missing ids and correct the spelling of topics')
    .option('--strict', 'warnings fail as errors do')
    .action(async (options: CheckOptions) => {
      end(await check(options, host));
    });

async function check(options: CheckOptions, host: CliHost): Promise<ExitCode> {
  if (options.fix) {
    const folder = bankFolder(host, options.bank);
    const prefix = pathPrefix(folder, host.cwd);
    for (const { path, what } of await fixBank(folder)) host.err(`${prefix}${path}: ${what}\n`);
  }
  return withBank(host, options.bank, async (opened) => {
    const more = [
      ...checkTargets(opened),
      ...(await lifecycleFindings(opened)),
      ...(await lockFindings(opened)),
    ];
    const diagnostics = [...opened.diagnostics, ...more].sort(compareDiagnostics);
    const index = { ...opened, diagnostics };
    report(index, options, host);
    const failing = options.strict ? ['error', 'warning'] : ['error'];
    return index.diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  });
}

function report(index: BankIndex, { json, github }: CheckOptions, host: CliHost): void {
  const { diagnostics, root } = index;
  if (json) {
    const prefix = pathPrefix(root, host.cwd);
    host.out(renderJson(diagnostics.map((finding) => withPrefix(finding, prefix))));
    return;
  }
  if (github) {
    const prefix = pathPrefix(root, host.env.GITHUB_WORKSPACE || host.cwd);
    for (const finding of diagnostics) host.out(`${renderGithub(finding, prefix)}\n`);
  } else {
    host.out(findingsText(diagnostics, index, host));
  }
  host.err(`${summary(index)}: ${countFindings(diagnostics)}.\n`);
}

function withPrefix(finding: Diagnostic, prefix: string): Diagnostic {
  const { place } = finding;
  return place === undefined
    ? finding
    : { ...finding, place: { ...place, file: shownPath(prefix, place.file) } };
}

function summary({ items, assessments }: BankIndex): string {
  const stimuli = items.filter(({ type }) => type === 'stimulus').length;
  return [
    [items.length - stimuli, 'item', 'items'],
    [stimuli, 'stimulus', 'stimuli'],
    [assessments.length, 'assessment', 'assessments'],
  ]
    .filter(([count], position) => count !== 0 || position === 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
