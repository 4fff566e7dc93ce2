/** `stemma import` */
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { DuplicatePolicy, MergedItem } from '../../bank/import/merge-types.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { importers } from '../../importers/index.ts';
import { decodeText } from '../../importers/text/decode-text.ts';
import { TargetError } from '../../node/import/find-target.ts';
import { type ImportReport, importIntoBank } from '../../node/import/import-into-bank.ts';
import type { SourceFile } from '../../node/import/plan-import.ts';
import { readSourceFile } from '../../node/import/source-file.ts';
import { OutsideError } from '../../node/import/write-files.ts';
import { bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { progressLine } from '../progress.ts';
import { countFindings, findingsText } from '../report-diagnostics.ts';

interface ImportCommandOptions {
  readonly bank: string;
  readonly into?: string;
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
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
    .option('--into <dir>', 'folder for new items; the bank where it is not given')
    .addOption(
      new Option('--on-duplicate <action>', 'what to do with a question that is there already')
        .choices(['skip', 'new', 'replace'])
        .default('skip'),
    )
    .option('--dry-run', 'write nothing')
    .option('--strict', 'warnings fail as errors do')
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
  const reading = progressLine(host, 'Reading questions:');
  const writing = progressLine(host, 'Bringing in items:');
  const files = paths.map((path) => ({ ...openFile(path, host), onProgress: reading.show }));
  const isDryRun = options.dryRun === true;
  const report = await importIntoBank({
    files,
    format,
    into: resolve(host.cwd, options.into ?? options.bank),
    policy: options.onDuplicate,
    isDryRun,
    onProgress: writing.show,
  }).catch(asUsageError);
  reading.end();
  writing.end();
  printFindings(report, files, host);
  printChanges(report, isDryRun, host);
  host.err(`${summary(report, isDryRun)}\n`);
  const failing = options.strict ? ['error', 'warning'] : ['error'];
  return report.diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

function checkFormat(format: string): void {
  const names = ['auto', ...importers.map(({ name }) => name)];
  if (names.includes(format)) return;
  const close = closestName(format, names);
  const meant = close === undefined ? '' : ` Did you mean ${close}?`;
  throw new UsageError(`There is no importer ${format}.${meant} Known are ${names.join(', ')}.`);
}

function openFile(path: string, host: CliHost): SourceFile {
  try {
    return { ...readSourceFile(resolve(host.cwd, path)), path };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path} cannot be read: ${reason}.`);
  }
}

/** What the file system does not allow is for the user to mend. */
function asUsageError(error: unknown): never {
  const isTheirs =
    error instanceof TargetError ||
    error instanceof OutsideError ||
    (error instanceof Error && 'syscall' in error);
  throw isTheirs ? new UsageError(error.message) : error;
}

/** Problems with their lines; what is only good to know on one line each. */
function printFindings(
  { diagnostics }: ImportReport,
  files: readonly SourceFile[],
  host: CliHost,
): void {
  const problems = diagnostics.filter(({ severity }) => severity !== 'info');
  const readSource = (path: string) => {
    const file = files.find((one) => one.path === path);
    const decoded = file && decodeText(file.bytes);
    return decoded?.ok ? decoded.text : undefined;
  };
  host.out(findingsText(problems, { root: host.cwd, readSource }, host));
  for (const { severity, message, place } of diagnostics) {
    if (severity === 'info') host.out(`${place?.file}: ${message}\n`);
  }
}

/** What is or would be written; new items are only listed beforehand. */
function printChanges({ merged, target }: ImportReport, isDryRun: boolean, host: CliHost): void {
  const prefix = pathPrefix(target.root, host.cwd);
  if (isDryRun && target.isNew) host.out(`add      ${prefix}bank.yml\n`);
  for (const { action, item, origin, file, assets } of merged) {
    if (action === 'skip' || (action === 'add' && !isDryRun)) continue;
    host.out(`${action.padEnd(8)} ${prefix}${item.path}  from ${file}, ${origin}\n`);
    if (!isDryRun) continue;
    for (const path of assets.keys()) host.out(`add      ${prefix}${path}\n`);
  }
}

/** `20 questions found: 18 imported (1 as a draft), 2 skipped, 0 reported and left out.` */
function summary(report: ImportReport, isDryRun: boolean): string {
  const { merged, found, diagnostics } = report;
  const taken = merged.filter(({ action }) => action !== 'skip');
  const drafts = taken.filter(isDraft).length;
  const verb = isDryRun ? 'would be imported' : 'imported';
  const asDrafts = drafts === 0 ? '' : ` (${drafts} as draft${drafts === 1 ? '' : 's'})`;
  const parts = [
    `${taken.length} ${verb}${asDrafts}`,
    `${merged.length - taken.length} skipped`,
    `${found - merged.length} reported and left out`,
  ];
  return `${found} question${found === 1 ? '' : 's'} found: ${parts.join(', ')}; ${countFindings(diagnostics)}.`;
}

function isDraft({ item }: MergedItem): boolean {
  return item.metadata.status === 'draft';
}
