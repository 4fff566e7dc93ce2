/** `stemma import` */

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { DuplicatePolicy } from '../../bank/import/merge-types.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { importers } from '../../importers/index.ts';
import { decodeText } from '../../importers/text/decode-text.ts';
import { ExportOptionsError } from '../../node/export-options.ts';
import { describeConfidence } from '../../node/import/choose-importer.ts';
import { TargetError } from '../../node/import/find-target.ts';
import { type ImportReport, importIntoBank } from '../../node/import/import-into-bank.ts';
import { readSourceFile, type SourceFile } from '../../node/import/source-file.ts';
import { OutsideError } from '../../node/import/staged-files.ts';
import { bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { optionsHelp } from '../options-help.ts';
import { progressLine } from '../progress.ts';
import { countFindings, findingsText } from '../report-diagnostics.ts';

interface ImportCommandOptions {
  readonly bank: string;
  readonly into?: string;
  readonly option?: readonly string[];
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
    .option('--option <name=value>', 'an option of the format; may be given several times', collect)
    .option('--into <dir>', 'folder for new items; the bank where it is not given')
    .addOption(
      new Option('--on-duplicate <action>', 'what to do with a question that is there already')
        .choices(['skip', 'new', 'replace'])
        .default('skip'),
    )
    .option('--dry-run', 'write nothing')
    .option('--strict', 'warnings fail as errors do')
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
    options: readOptions(options.option),
    into: resolve(host.cwd, options.into ?? options.bank),
    policy: options.onDuplicate,
    isDryRun,
    onRead: bank.show,
    onWrite: (done) => writing.show(done),
  }).catch(asUsageError);
  for (const line of [bank, reading, writing]) line.end();
  printRecognised(report, host);
  printFindings(report, paths, host);
  printChanges(report, isDryRun, host);
  host.err(`${summary(report, isDryRun)}\n`);
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

function readOptions(texts: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const separator = text.indexOf('=');
      if (separator < 1) throw new UsageError(`Write --option name=value, not ${text}.`);
      return [text.slice(0, separator), text.slice(separator + 1)];
    }),
  );
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
    error instanceof ExportOptionsError ||
    (error instanceof Error && 'syscall' in error);
  throw isTheirs ? new UsageError(error.message) : error;
}

/** As what each file was read; many files of one format take one line. */
function printRecognised({ recognised }: ImportReport, host: CliHost): void {
  const groups = Map.groupBy(recognised, ({ importer, recognition }) =>
    JSON.stringify([importer, recognition.confidence, recognition.reason]),
  );
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const { file, importer, recognition } = first;
    const files = others.length === 0 ? file : `${file} and ${others.length} more`;
    host.err(`${files}: ${importer}, ${describeConfidence(recognition)}. ${recognition.reason}\n`);
  }
}

/** Problems with their lines; what is only good to know on one line each. */
function printFindings(
  { diagnostics }: ImportReport,
  paths: readonly string[],
  host: CliHost,
): void {
  const problems = diagnostics.filter(({ severity }) => severity !== 'info');
  const texts = new Map<string, string | undefined>();
  const readSource = (named: string): string | undefined => {
    const path = paths.find((one) => one === named || one.replace(/\.gz$/i, '') === named);
    if (path === undefined) return undefined;
    if (!texts.has(named)) texts.set(named, textOf(resolve(host.cwd, path)));
    return texts.get(named);
  };
  host.out(findingsText(problems, { root: host.cwd, readSource }, host));
  for (const { severity, message, place } of diagnostics) {
    if (severity === 'info') host.out(`${place?.file}: ${message}\n`);
  }
}

function textOf(path: string): string | undefined {
  const decoded = decodeText(readSourceFile(path).bytes);
  return decoded.ok ? decoded.text : undefined;
}

/** What is or would be written; new items are only listed beforehand. */
function printChanges({ changes, target }: ImportReport, isDryRun: boolean, host: CliHost): void {
  const prefix = pathPrefix(target.root, host.cwd);
  for (const { action, path, origin, assets } of changes) {
    if (action === 'add' && !isDryRun) continue;
    const from = origin === undefined ? '' : `  from ${origin}`;
    host.out(`${action.padEnd(8)} ${prefix}${path}${from}\n`);
    if (!isDryRun) continue;
    for (const asset of assets) host.out(`add      ${prefix}${asset}\n`);
  }
}

/** `20 questions found: 18 imported (1 as draft), 2 skipped, 0 reported and left out.` */
function summary(report: ImportReport, isDryRun: boolean): string {
  const { found, imported, skipped, drafts, assessments, diagnostics } = report;
  const verb = isDryRun ? 'would be imported' : 'imported';
  const asDrafts = drafts === 0 ? '' : ` (${drafts} as draft${drafts === 1 ? '' : 's'})`;
  const parts = [
    `${imported} ${verb}${asDrafts}`,
    `${skipped} skipped`,
    `${found - imported - skipped} reported and left out`,
  ];
  const also =
    assessments === 0 ? '' : `; ${assessments} assessment${assessments === 1 ? '' : 's'} ${verb}`;
  return `${found} question${found === 1 ? '' : 's'} found: ${parts.join(', ')}${also}; ${countFindings(diagnostics)}.`;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function formatHelp(): string {
  const described = importers.flatMap(({ name, title, optionsSchema }) =>
    optionsSchema === undefined ? [] : [`${name}: ${title}\n${optionsHelp(optionsSchema)}`],
  );
  return described.length === 0 ? '' : `\n${described.join('\n')}`;
}
