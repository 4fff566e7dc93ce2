/** `stemma new` */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Argument } from 'commander';
import { bankFileKind } from '../../bank/bank-path.ts';
import { freeId } from '../../bank/fix/free-id.ts';
import { formatItem } from '../../bank/format/format-item.ts';
import { parseItem } from '../../markdown/parse-item.ts';
import { type QuestionTypeName, questionTypeNames } from '../../model/index.ts';
import { itemSkeleton } from '../../node/item-skeleton.ts';
import { writeFilesTogether } from '../../node/journal/write-files-together.ts';
import { hasEditorFiles, writeEditorFiles } from '../../node/write-editor-files.ts';
import { bankFolder, bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { UsageError } from '../exit-code.ts';
import { withBank } from '../with-bank.ts';

interface NewOptions {
  readonly bank: string;
  readonly title?: string;
}

/** Begins an item. */
export const newItemCommand: CliCommand = ({ host }) =>
  newCommand('new', 'Begin an item: a file with an id of its own that passes check as it is.', [
    ['stemma new numeric fluid-mechanics/pipe-flow/friction-factor', 'in the bank'],
    ['stemma new essay questions/nursing/handover.md', 'a path from here works as well'],
    ['stemma new cloze chemistry/kinetics/rates --title "Rates of reaction"', 'with a title'],
  ])
    .addArgument(new Argument('<type>', 'type of the item').choices(questionTypeNames))
    .argument('<path>', 'where to write it, below the bank; .md is added')
    .addOption(bankOption(host))
    .option('--title <title>', 'title; made from the path otherwise')
    .action(async (type: QuestionTypeName, path: string, options: NewOptions) => {
      await begin(type, path, options, host);
    });

async function begin(
  type: QuestionTypeName,
  path: string,
  { bank, title }: NewOptions,
  host: CliHost,
): Promise<void> {
  const { file, folder } = targetOf(path, bank, host);
  const inBank = relative(folder, file).replaceAll(sep, '/');
  if (inBank.startsWith('../') || bankFileKind(inBank) !== 'item') {
    throw new UsageError(`${path} is no place for an item of the bank ${bank}.`);
  }
  const name = basename(file).replace(/\.mdx?$/u, '');
  const heading = title ?? titleOf(name);
  const { ids, root, paths, locate, settings } = await withBank(host, bank, (index) => index);
  const isReviewed = (settings.review?.reviewers ?? 0) > 0;
  const id = freeId(inBank, heading, ids);
  const files = itemSkeleton(type, { id, title: heading, name }).map(({ ending, content }) => ({
    path: join(dirname(file), ending === '.md' ? basename(file) : name + ending),
    content: ending === '.md' ? canonical(content, inBank, isReviewed) : content,
  }));
  for (const one of files) {
    const layered = locate(relative(folder, one.path).replaceAll(sep, '/'));
    const existing = layered ? join(layered.root, layered.path) : one.path;
    if (layered === undefined && !existsSync(existing)) continue;
    throw new UsageError(`${relative(host.cwd, existing)} exists already.`);
  }
  const isInBank = folder === bankFolder(host, bank);
  writeFilesTogether(
    isInBank ? root : folder,
    files.map((one) => ({ ...one, path: relative(folder, one.path).replaceAll(sep, '/') })),
  );
  for (const one of files) host.out(`${relative(host.cwd, one.path)}\n`);
  if (isInBank && hasEditorFiles(host.cwd)) {
    writeEditorFiles(host.cwd, { root, paths: [...paths, inBank], locate });
  }
}

/**
 * A path that begins with the folder of the bank or of an overlay is one from here; any other is
 * one in the bank.
 */
function targetOf(path: string, bank: string, host: CliHost) {
  const fromHere = resolve(host.cwd, path);
  const own = bankFolder(host, bank);
  const folders = [own, ...(host.layers?.().overlays ?? [])];
  const folder = folders.find((one) => fromHere.startsWith(one + sep));
  const file = folder === undefined ? resolve(own, path) : fromHere;
  return { folder: folder ?? own, file: /\.mdx?$/u.test(file) ? file : `${file}.md` };
}

/** Where items are reviewed a new one begins as a draft. */
function canonical(source: string, path: string, isReviewed: boolean): string {
  const { item } = parseItem(source, path);
  if (item === undefined) return source;
  const metadata = isReviewed ? { ...item.metadata, status: 'draft' as const } : item.metadata;
  return formatItem({ ...item, metadata }, source);
}

function titleOf(name: string): string {
  const words = name.replaceAll(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
