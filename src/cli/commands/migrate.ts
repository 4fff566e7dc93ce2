/** `stemma migrate` */
import { InvalidArgumentError } from 'commander';
import { migrations } from '../../bank/migrations/index.ts';
import { type BankMigration, migrateBank } from '../../bank/migrations/migrate-bank.ts';
import type { BankTexts, Migration } from '../../bank/migrations/migration.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';
import { type WrittenFile, writeFilesTogether } from '../../node/journal/write-files-together.ts';
import {
  CommitRefusedError,
  commitFiles,
  openCleanRepository,
} from '../../node/migration/commit-files.ts';
import { readBankTexts } from '../../node/migration/read-bank-texts.ts';
import { directorySource } from '../../node/source/directory-source.ts';
import { bankFolder, bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { progressLine } from '../progress.ts';
import { findingsText } from '../report-diagnostics.ts';
import { countLines, unifiedDiff } from '../unified-diff.ts';

interface MigrateOptions {
  readonly bank: string;
  readonly to: number;
  readonly dryRun?: boolean;
  readonly commit?: boolean;
  readonly acceptLosses?: boolean;
}

/** Rewrites a bank in another version of the format. */
export const migrateCommand: CliCommand = migrateWith(migrations);

/** The command with these steps between versions. */
export function migrateWith(steps: readonly Migration[]): CliCommand {
  const current = steps.length + 1;
  return ({ host, end }) =>
    newCommand(
      'migrate',
      `Rewrite the bank in another version of the format; this program reads version ${current}.`,
      [
        [`stemma migrate --to ${current} --dry-run`, 'show what would change, write nothing'],
        [`stemma migrate --to ${current} --commit`, 'rewrite all files and commit them'],
      ],
    )
      .addOption(bankOption(host))
      .requiredOption('--to <version>', 'version to go to, newer or older', wholeNumber)
      .option('--dry-run', 'print the changes as a patch and write nothing')
      .option('--commit', 'make one commit of it; everything else has to be committed')
      .option('--accept-losses', 'write also where something has no place in that version')
      .action(async (options: MigrateOptions) => {
        if (options.to > current) {
          throw new UsageError(
            `There is no version ${options.to} here; this program knows ${versions(current)}.`,
          );
        }
        end(await migrate(options, steps, host));
      });
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('A version is a whole number from 1 on.');
}

function versions(current: number): string {
  return current === 1 ? 'version 1' : `versions 1 to ${current}`;
}

async function migrate(
  options: MigrateOptions,
  steps: readonly Migration[],
  host: CliHost,
): Promise<ExitCode> {
  const source = directorySource(bankFolder(host, options.bank));
  const repository =
    options.commit && !options.dryRun ? await cleanRepository(source.root) : undefined;
  const { texts, diagnostics } = readBankTexts(source);
  const plan = migrateBank(texts, options.to, steps);
  const refused = [...diagnostics, ...(plan.obstacle === undefined ? [] : [plan.obstacle])];
  const sources = { root: source.root, readSource: (path: string) => texts.get(path) };
  host.err(findingsText([...refused, ...plan.losses], sources, host));
  if (refused.length > 0) return 1;
  if (plan.changes.size === 0) {
    host.err(`The bank is of version ${options.to}: nothing to do.\n`);
    return 0;
  }
  const patches = patchesOf(plan, texts, pathPrefix(source.root, host.cwd));
  const isLossy = plan.losses.length > 0 && !options.acceptLosses;
  if (options.dryRun || isLossy) {
    if (options.dryRun) host.out(host.hasColors ? visibleText(patches.join('')) : patches.join(''));
    host.err(`${summary(plan, patches, options)}; nothing was written.\n`);
    return isLossy ? 1 : 0;
  }
  writeFilesTogether(source.root, withProgress(plan.changes, host));
  host.err(`${summary(plan, patches, options)}.\n`);
  if (repository === undefined) return 0;
  const paths = [...plan.changes.keys()];
  const oid = await commitFiles(repository, paths, messageOf(plan, options)).catch(usage);
  host.out(`${oid}\n`);
  return 0;
}

function* withProgress(changes: BankMigration['changes'], host: CliHost): Generator<WrittenFile> {
  const progress = progressLine(host, 'Writing files:');
  let done = 0;
  for (const [path, content] of changes) {
    yield { path, content };
    done += 1;
    progress.show(done, changes.size);
  }
  progress.end();
}

function cleanRepository(root: string): ReturnType<typeof openCleanRepository> {
  return openCleanRepository(root).catch(usage);
}

function usage(error: unknown): never {
  throw error instanceof CommitRefusedError ? new UsageError(error.message) : error;
}

function patchesOf({ changes }: BankMigration, texts: BankTexts, prefix: string): string[] {
  return [...changes].map(([path, after]) =>
    unifiedDiff({ path: `${prefix}${path}`, before: texts.get(path) ?? null, after }),
  );
}

function summary(
  { from, steps, changes, losses }: BankMigration,
  patches: readonly string[],
  { to }: MigrateOptions,
): string {
  const { added, removed } = countLines(patches);
  const files = `${changes.size} ${changes.size === 1 ? 'file' : 'files'}`;
  const lost = losses.length === 0 ? '' : `, ${losses.length} lost`;
  return `${steps.map((step) => `${step}\n`).join('')}Version ${from} to ${to}: ${files}, ${added} lines added, ${removed} removed${lost}`;
}

function messageOf({ from, steps }: BankMigration, { to }: MigrateOptions): string {
  return `Migrate the bank from version ${from} to ${to}\n\n${steps.map((step) => `- ${step}\n`).join('')}`;
}
