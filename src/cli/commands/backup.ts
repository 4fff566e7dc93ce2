/** `stemma backup` */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type MadeBackup, makeBackup } from '../../node/backup/make-backup.ts';
import { type Pruning, pruneBackups } from '../../node/backup/prune-backups.ts';
import { openRepository } from '../../node/git/repository.ts';
import {
  type BackupsOptions,
  backupsFolder,
  backupsOptions,
  noRepository,
} from '../backup/backup-options.ts';
import { countsText, missingText, uncommittedText } from '../backup/backup-text.ts';
import { reportFaults } from '../backup/report-faults.ts';
import { backupRestoreCommand } from '../backup/restore-command.ts';
import { backupStatusCommand } from '../backup/status-command.ts';
import { backupVerifyCommand } from '../backup/verify-command.ts';
import { bankFolder } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';

interface BackupOptions extends BackupsOptions {
  readonly keepDays: number;
  readonly keepLast: number;
  readonly json?: boolean;
}

/** Backs up the repository that holds the bank. */
export const backupCommand: CliCommand = (run) => {
  const { host, end } = run;
  const command = newCommand(
    'backup',
    'Back up the repository of the bank: every branch and tag, the files of Git LFS, checksums.',
    [
      ['stemma backup', 'into a folder beside the repository'],
      ['stemma backup --to /mnt/backups/physics --keep-days 60', 'elsewhere, for longer'],
      ['stemma backup verify', 'prove that the newest one can be restored'],
      ['stemma backup status', 'how old the newest good one is'],
      ['stemma backup restore --into ../restored', 'make the repository anew'],
    ],
  )
    .option(
      '--keep-days <days>',
      'remove backups that are older; never the last good one',
      days,
      30,
    )
    .option('--keep-last <number>', 'keep so many however old they are', positive, 7)
    .option('--json', 'print what was made as JSON')
    .action(async (options: BackupOptions) => {
      end(await reportFaults(host, () => backUp(options, host)));
    });
  for (const option of backupsOptions(host)) command.addOption(option);
  for (const part of [backupVerifyCommand, backupStatusCommand, backupRestoreCommand]) {
    command.addCommand(part(run));
  }
  return command;
};

async function backUp(options: BackupOptions, host: CliHost): Promise<ExitCode> {
  const repository = await openRepository(bankFolder(host, options.bank));
  if (repository === undefined) {
    throw new UsageError(`${noRepository(options, host)} Only what Git has is backed up.`);
  }
  const to = await backupsFolder(options, host);
  const now = new Date();
  const made = await makeBackup(repository, to, now);
  const pruning = await pruneBackups(to, options, now);
  host.out(options.json ? jsonOf(made, pruning) : `${made.folder}\n`);
  report(made, pruning, host);
  if (isWithin(repository.root, to)) {
    host.err(
      `${to} lies in the repository: whoever loses that loses its backups. Name another place with --to.\n`,
    );
  }
  return made.manifest.missing.length > 0 ? 1 : 0;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function jsonOf({ folder, manifest, uncommitted }: MadeBackup, pruning: Pruning): string {
  return `${JSON.stringify({ folder, uncommitted, ...pruning, manifest }, undefined, 2)}\n`;
}

function report({ manifest, uncommitted }: MadeBackup, pruning: Pruning, host: CliHost): void {
  host.err(uncommittedText(uncommitted));
  host.err(missingText(manifest.missing));
  for (const name of pruning.fromTheFuture) {
    host.err(`${name} is dated in the future: a clock is wrong, and no old backup is removed.\n`);
  }
  if (pruning.removed.length > 0) host.err(`Removed, as too old: ${pruning.removed.join(', ')}.\n`);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  host.err(`Backed up ${countsText(manifest)} (${Math.ceil(bytes / 1024)} kB).\n`);
}

function days(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0) return value;
  throw new InvalidArgumentError('It is a number of days.');
}

function positive(text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1.');
}
