/** `stemma format` */
import { relative, resolve, sep } from 'node:path';
import { bankFileKind } from '../../bank/bank-path.ts';
import { formatItem } from '../../bank/format/format-item.ts';
import type { BankIndex, IndexedItem } from '../../node/index-bank.ts';
import { type StagedFiles, stageFiles } from '../../node/journal/stage-files.ts';
import { bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { progressLine } from '../progress.ts';
import { countFindings, findingsText } from '../report-diagnostics.ts';
import { withBank } from '../with-bank.ts';

interface FormatOptions {
  readonly bank: string;
  readonly check?: boolean;
}

/** Prints items in the one canonical form. */
export const formatCommand: CliCommand = ({ host, end }) =>
  newCommand('format', 'Print items in the one canonical form. A faulty item is left as it is.', [
    ['stemma format', 'all items of the bank'],
    ['stemma format --check', 'only say which files would change'],
    ['stemma format questions/calculus', 'the items of one folder'],
  ])
    .argument('[paths...]', 'files or folders; the whole bank where there are none')
    .addOption(bankOption(host))
    .option('--check', 'write nothing; end with 1 if a file would change')
    .action(async (paths: readonly string[], options: FormatOptions) => {
      end(await withBank(host, options.bank, (index) => format(index, paths, options, host)));
    });

async function format(
  index: BankIndex,
  paths: readonly string[],
  { check }: FormatOptions,
  host: CliHost,
): Promise<ExitCode> {
  const isChosen = chooser(index, paths, host);
  const readable = new Set(index.items.map(({ path }) => path));
  const faults = index.diagnostics.filter(({ code, severity, place }) => {
    if (place === undefined || !isChosen(place.file)) return false;
    // A comment in the body has no place in the model, so printing would lose it.
    if (code === 'html-comment') return true;
    return severity === 'error' && bankFileKind(place.file) === 'item' && !readable.has(place.file);
  });
  const faulty = new Set(faults.map(({ place }) => place?.file));
  const chosen = index.items.filter(({ path }) => isChosen(path) && !faulty.has(path));
  const prefix = pathPrefix(index.root, host.cwd);
  const progress = progressLine(host, 'Printing items:');
  const staged = check ? undefined : stageFiles(index.root);
  const changed: string[] = [];
  try {
    for (const [position, header] of chosen.entries()) {
      progress.show(position, chosen.length);
      if (await formatFile(index, header, staged)) changed.push(header.path);
    }
    staged?.commit();
  } finally {
    staged?.close();
  }
  progress.end();
  for (const path of changed) host.out(`${prefix}${path}\n`);
  host.out(findingsText(faults, index, host));
  const verb = check ? 'would change' : 'changed';
  host.err(`${chosen.length} items, ${changed.length} ${verb}; ${countFindings(faults)}.\n`);
  return faults.length > 0 || (check && changed.length > 0) ? 1 : 0;
}

/** Tells the paths of the bank that are meant. */
function chooser(
  { root, paths: all }: BankIndex,
  paths: readonly string[],
  host: CliHost,
): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const chosen = paths.map((path) => {
    const inBank = relative(root, resolve(host.cwd, path)).replaceAll(sep, '/');
    const isKnown =
      inBank === '' || all.some((one) => one === inBank || one.startsWith(`${inBank}/`));
    if (!isKnown) throw new UsageError(`There is no file or folder ${path} in the bank.`);
    return inBank;
  });
  return (path) => chosen.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
}

/** Whether the file is not (or was not) in the canonical form. */
async function formatFile(
  index: BankIndex,
  header: IndexedItem,
  staged: StagedFiles | undefined,
): Promise<boolean> {
  const source = index.readSource(header.path) ?? '';
  const printed = formatItem(await index.loadAuthored(header), source);
  if (printed === source) return false;
  staged?.write(header.path, printed);
  return true;
}
