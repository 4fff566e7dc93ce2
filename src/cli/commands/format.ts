/** `stemma format` */
import { relative, resolve, sep } from 'node:path';
import { bankFileKind } from '../../bank/bank-path.ts';
import { formatItem } from '../../bank/format/format-item.ts';
import type { BankIndex, FilePlace, IndexedItem } from '../../node/index-bank.ts';
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
  const progress = progressLine(host, 'Printing items:');
  const staged = new Map<string, StagedFiles>();
  const changed: string[] = [];
  try {
    for (const [position, header] of chosen.entries()) {
      progress.show(position, chosen.length);
      const printed = await printedAnew(index, header);
      const place = index.locate(header.path);
      if (printed === undefined || place === undefined) continue;
      changed.push(`${pathPrefix(place.root, host.cwd)}${place.path}`);
      if (check) continue;
      const files = staged.get(place.root) ?? stageFiles(place.root);
      staged.set(place.root, files);
      files.write(place.path, printed);
    }
    for (const files of staged.values()) files.commit();
  } finally {
    for (const files of staged.values()) files.close();
  }
  progress.end();
  for (const path of changed) host.out(`${path}\n`);
  host.out(findingsText(faults, index, host));
  const verb = check ? 'would change' : 'changed';
  host.err(`${chosen.length} items, ${changed.length} ${verb}; ${countFindings(faults)}.\n`);
  return faults.length > 0 || (check && changed.length > 0) ? 1 : 0;
}

/**
 * Tells which files are meant, by their paths or by what findings call them. Without a choice these
 * are the bank's own; files of an overlay are only those that are named.
 */
function chooser(
  { root, overlays, paths: all, locate }: BankIndex,
  paths: readonly string[],
  host: CliHost,
): (name: string) => boolean {
  if (paths.length === 0) return (name) => locate(name)?.root === root;
  const files = all.flatMap((path) => locate(path) ?? []);
  const chosen = paths.map((path) => {
    const absolute = resolve(host.cwd, path);
    const folder = overlays.find((one) => `${absolute}${sep}`.startsWith(one + sep)) ?? root;
    const within = relative(folder, absolute).replaceAll(sep, '/');
    const isMeant = (file: FilePlace | undefined): boolean =>
      file?.root === folder &&
      (within === '' || file.path === within || file.path.startsWith(`${within}/`));
    if (within !== '' && !files.some(isMeant)) {
      throw new UsageError(`There is no file or folder ${path} in the bank.`);
    }
    return isMeant;
  });
  return (name) => chosen.some((isMeant) => isMeant(locate(name)));
}

/** The item in the canonical form; undefined where it is in that already. */
async function printedAnew(index: BankIndex, header: IndexedItem): Promise<string | undefined> {
  const source = index.readSource(header.path) ?? '';
  const printed = formatItem(await index.loadAuthored(header), source);
  return printed === source ? undefined : printed;
}
