/** `stemma export` */
import { Argument, Option } from 'commander';
import { exporters } from '../../../exporters/index.ts';
import { isAcceptedLoss } from '../../bank/accepted-losses.ts';
import type { SelectionRequest } from '../../bank/select.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { isLossName, lossNames } from '../../formats/loss-names.ts';
import type { BankSettings, Diagnostic } from '../../model/index.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { loadBank } from '../../node/open-bank.ts';
import { exportPackage } from '../../node/run-export.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { fidelityReport } from '../fidelity-report.ts';
import { collect, namedOptions } from '../named-options.ts';
import { openLocked } from '../open-locked.ts';
import { optionsHelp } from '../options-help.ts';
import { countFindings, findingsText } from '../report-diagnostics.ts';
import { reportLosses } from '../report-losses.ts';
import {
  checkNames,
  type RequestOptions,
  readRequest,
  selectRequested,
} from '../selection-request.ts';
import { withBank } from '../with-bank.ts';
import { withBankAt } from '../with-bank-at.ts';
import { withUses } from '../with-uses.ts';
import { writeOutput } from '../write-output.ts';

interface ExportCommandOptions extends RequestOptions {
  readonly bank: string;
  readonly at?: string;
  readonly locked?: boolean;
  readonly out?: string;
  readonly option?: readonly string[];
  readonly profile?: string;
  readonly strict?: boolean;
  readonly accept?: readonly string[];
  /** `true`: to standard output, and no package is written unless `out` says where. */
  readonly report?: string | true;
}

/** Writes a package for another platform. */
export const exportCommand: CliCommand = ({ host, end }) =>
  newCommand('export', 'Write a package for another platform, and report what it cannot carry.', [
    ['stemma export canvas --assessment midterm --out midterm.zip', 'one quiz'],
    ['stemma export canvas all --profile new-quizzes', 'every item, as a question bank'],
    [`stemma export csv --query 'type:numeric' --out -`, 'what a query finds, to standard output'],
    ['stemma export canvas --topic Calculus --strict', 'fail if anything would be lost'],
    ['stemma export moodle-xml --report', 'what would be carried, changed and lost'],
    ['stemma export canvas --assessment midterm --locked --at exam-2026', 'an exam as it was'],
  ])
    .addArgument(new Argument('<format>', 'the format').choices(exporters.map(({ name }) => name)))
    .addArgument(new Argument('[all]', 'every item; the same as naming nothing').choices(['all']))
    .addOption(bankOption(host))
    .option('--assessment <id>', 'an assessment; may be given several times', collect)
    .addOption(new Option('--query <query>', 'the items that a query finds'))
    .addOption(new Option('--topic <path>', 'the items of a topic and of all below it'))
    .option('--locked', 'the assessment as its lock pins it; fails where the bank is not as locked')
    .option('--at <revision>', 'the bank as a tag, a branch or a commit has it')
    .option(
      '--out <file>',
      'where to write; - for standard output; named by what it holds and the format otherwise',
    )
    .option('--option <name=value>', 'an option of the format; may be given several times', collect)
    .option('--profile <name>', 'short for --option profile=<name>')
    .option('--strict', 'a loss that bank.yml does not accept is an error; nothing is written then')
    .option('--accept <field>', 'a loss to accept as well; may be given several times', collect)
    .option(
      '--report [file]',
      'print what is carried and lost instead of writing a package; with a file, write every loss ' +
        'there, as JSON where it ends in .json',
    )
    .addHelpText('after', `\n${formatHelp()}`)
    .action(async (format: string, all: string | undefined, options: ExportCommandOptions) => {
      const request = readRequest(all, options);
      const run = (index: BankIndex) => openAndExport(format, request, options, index, host);
      end(
        options.at === undefined
          ? await withBank(host, options.bank, run)
          : await withBankAt(host, options.bank, options.at, run),
      );
    });

async function openAndExport(
  format: string,
  request: SelectionRequest,
  options: ExportCommandOptions,
  index: BankIndex,
  host: CliHost,
): Promise<ExitCode> {
  if (options.locked !== true) {
    const known = request.kind === 'query' ? await withUses(index, request.query, host) : index;
    return runExport(format, request, options, known, host);
  }
  checkNames(request, index);
  const ids = request.kind === 'assessments' ? request.ids : [];
  const locked = await openLocked(index, ids, options.at, host);
  return locked === undefined ? 1 : runExport(format, request, options, locked, host);
}

async function runExport(
  format: string,
  request: SelectionRequest,
  options: ExportCommandOptions,
  index: BankIndex,
  host: CliHost,
): Promise<ExitCode> {
  const exporter = exporters.find(({ name }) => name === format);
  if (exporter === undefined) throw new UsageError(`There is no format ${format}.`);
  checkAccepted(options.accept);
  const selection = selectRequested(request, index);
  const wanted = new Set(selection.items);
  for (const { id, stimulus } of index.items) if (wanted.has(id) && stimulus) wanted.add(stimulus);
  const source = await loadBank(index, wanted);
  const { bytes, diagnostics } = await exportPackage(
    exporter,
    source,
    selection,
    exportOptions(options),
  );
  const losses = options.strict
    ? strictly(diagnostics, index.settings.acceptedLosses, options)
    : diagnostics;
  if (options.report === true) {
    const selected = index.items.filter(({ id }) => selection.items.includes(id));
    host.out(fidelityReport(selected, losses));
    if (options.out === undefined) return losses.some(isError) ? 1 : 0;
  } else {
    reportLosses(losses, options.report, index, host);
  }
  const faults = index.diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    host.err(findingsText(faults, index, host));
    host.err('Items with errors are not in the package.\n');
  }
  const isBroken = losses.some(isError);
  if (isBroken && options.strict) {
    host.err(`Nothing is written: ${countFindings(losses)}.\n`);
    return 1;
  }
  write(options.out ?? `${selection.id}-${format}${exporter.extension}`, bytes, host);
  const count = selection.items.length;
  host.err(`${count} item${count === 1 ? '' : 's'}: ${countFindings(losses)}.\n`);
  return isBroken || faults.length > 0 ? 1 : 0;
}

/** Every loss that nobody has accepted is an error. */
function strictly(
  losses: readonly Diagnostic[],
  ofBank: BankSettings['acceptedLosses'],
  { accept = [] }: ExportCommandOptions,
): readonly Diagnostic[] {
  const accepted = { ...ofBank, all: [...(ofBank.all ?? []), ...accept] };
  return losses.map((loss) =>
    isAcceptedLoss(loss, accepted) ? loss : { ...loss, severity: 'error' as const },
  );
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** A loss that does not exist is a slip of the pen, which would pass unseen. */
function checkAccepted(accepted: readonly string[] = []): void {
  for (const name of accepted) {
    if (isLossName(name)) continue;
    const close = closestName(name, lossNames);
    const hint =
      close === undefined ? `There are ${lossNames.join(', ')}.` : `Did you mean ${close}?`;
    throw new UsageError(`There is no field ${name} to lose. ${hint}`);
  }
}

function exportOptions({ option, profile }: ExportCommandOptions): Record<string, string> {
  const options = namedOptions(option);
  return profile === undefined ? options : { ...options, profile };
}

function write(out: string, bytes: Uint8Array, host: CliHost): void {
  if (out === '-') {
    host.out(bytes);
    return;
  }
  writeOutput(out, bytes, host);
  host.err(`${out} (${Math.ceil(bytes.length / 1024)} kB)\n`);
}

function formatHelp(): string {
  return exporters
    .map(({ name, title, optionsSchema }) => `${name}: ${title}\n${optionsHelp(optionsSchema)}`)
    .join('\n');
}
