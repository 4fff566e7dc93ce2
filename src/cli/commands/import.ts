/** `stemma import` */

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { DuplicatePolicy } from '../../bank/import/merge-types.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { importers } from '../../importers/index.ts';
import { FormatOptionsError } from '../../node/format-options.ts';
import { TargetError } from '../../node/import/find-target.ts';
import { importIntoBank } from '../../node/import/import-into-bank.ts';
import { readSourceFile, type SourceFile } from '../../node/import/source-file.ts';
import { OutsideError } from '../../node/journal/place-inside.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { printImportReport } from '../import-report.ts';
import { collect, namedOptions } from '../named-options.ts';
import { optionsHelp } from '../options-help.ts';
import { progressLine } from '../progress.ts';

interface ImportCommandOptions {
  readonly bank: string;
  readonly into?: string;
  readonly option?: readonly string[];
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly report?: string;
}

/** Turns files of other formats into items. */
export const importCommand: CliCommand = ({ host, end }) =>
  newCommand('import', 'Turn files of other formats into items.', [
    ['stemma import auto questions.json', 'into the bank, recognised by what is in the file'],
    ['stemma import q2lms *.json --into questions/fluids', 'into a folder of the bank'],
    ['stemma import csv table.csv --into new-bank', 'an empty folder becomes a bank'],
    ['stemma import auto questions.json --dry-run', 'only say what would happen'],
    ['stemma import auto questions.json --on-duplicate replace', 'take changes of the source'],
  ])
    .argument('<format>', `auto, ${importers.map(({ name }) => name).join(', ')}`)
    .argument('<files...>', 'files to import; figures are looked for beside them')
    .addOption(bankOption(host))
    .option('--option <name=value>', 'an option of the format; may be given several times', collect)
    .option('--into <dir>', 'folder for new items; the bank where it is not given')
    .addOption(
      new Option('--on-duplicate <action>', 'what to do with a question that is there already')
        .choices(['skip', 'new', 'replace'])
        .default('skip'),
    )
    .option('--dry-run', 'write nothing')
    .option('--strict', 'warnings fail as errors do')
    .option('--report <file>', 'write every finding to a file, as JSON where it ends in .json')
    .addHelpText('after', formatHelp())
    .action(async (format: string, files: readonly string[], options: ImportCommandOptions) => {
      end(await runImport(format, files, options, host));
    });

async function runImport(
  format: string,
  paths: readonly string[],
  options: ImportCommandOptions,
  host: CliHost,
): Promise<ExitCode> {
  checkFormat(format);
  for (const path of paths) checkReadable(path, host);
  const bank = progressLine(host, 'Reading the bank:');
  const reading = progressLine(host, 'Reading questions:');
  const writing = progressLine(host, 'Bringing in items:');
  const isDryRun = options.dryRun === true;
  const report = await importIntoBank({
    files: sources(paths, reading.show, host),
    format,
    options: namedOptions(options.option),
    into: resolve(host.cwd, options.into ?? options.bank),
    policy: options.onDuplicate,
    isDryRun,
    onRead: bank.show,
    onWrite: (done) => writing.show(done),
  }).catch(asUsageError);
  for (const line of [bank, reading, writing]) line.end();
  printImportReport(report, paths, { isDryRun, file: options.report }, host);
  const failing = options.strict ? ['error', 'warning'] : ['error'];
  return report.diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

/** One after the other: each is released before the next is read. */
function* sources(
  paths: readonly string[],
  onProgress: (done: number, total: number) => void,
  host: CliHost,
): Iterable<SourceFile> {
  for (const path of paths) {
    yield { ...readSourceFile(resolve(host.cwd, path), path), onProgress };
  }
}

function checkFormat(format: string): void {
  const names = ['auto', ...importers.map(({ name }) => name)];
  if (names.includes(format)) return;
  const close = closestName(format, names);
  const meant = close === undefined ? '' : ` Did you mean ${close}?`;
  throw new UsageError(`There is no importer ${format}.${meant} Known are ${names.join(', ')}.`);
}

/** Known before anything is read, so that nothing is half done. */
function checkReadable(path: string, host: CliHost): void {
  try {
    const found = statSync(resolve(host.cwd, path), { throwIfNoEntry: false });
    if (found?.isFile()) return;
    if (!found) throw new UsageError(`There is no file ${path}.`);
    if (found.isDirectory()) throw new UsageError(`${path} is a folder. Name the files in it.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path} cannot be read: ${reason}.`);
  }
  throw new UsageError(`${path} is no file.`);
}

/** What the file system does not allow is for the user to mend. */
function asUsageError(error: unknown): never {
  const isTheirs =
    error instanceof TargetError ||
    error instanceof OutsideError ||
    error instanceof FormatOptionsError ||
    (error instanceof Error && 'syscall' in error);
  throw isTheirs ? new UsageError(error.message) : error;
}

function formatHelp(): string {
  const described = importers.flatMap(({ name, title, optionsSchema }) =>
    optionsSchema === undefined ? [] : [`${name}: ${title}\n${optionsHelp(optionsSchema)}`],
  );
  return described.length === 0 ? '' : `\n${described.join('\n')}`;
}
