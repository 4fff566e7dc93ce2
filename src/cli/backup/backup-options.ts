/** Where backups lie, and of what they are. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Option } from 'commander';
import { listBackups } from '../../node/backup/list-backups.ts';
import { locateRepository } from '../../node/git/locate-repository.ts';
import { bankFolder, bankOption } from '../bank-option.ts';
import type { CliHost } from '../cli-host.ts';
import { UsageError } from '../exit-code.ts';

/** Options that all commands about backups have. */
export interface BackupsOptions {
  readonly bank: string;
  readonly to?: string;
}

/** `--bank`, by which the repository is found, and `--to`. */
export function backupsOptions(host: CliHost): readonly Option[] {
  const to = new Option(
    '--to <dir>',
    'folder of all backups; also STEMMA_BACKUPS; beside the repository otherwise',
  );
  return [bankOption(host), to];
}

/** Absolute path of the folder of all backups: one named as the repository, beside it. */
export async function backupsFolder({ bank, to }: BackupsOptions, host: CliHost): Promise<string> {
  const named = to ?? (host.env.STEMMA_BACKUPS || undefined);
  if (named !== undefined) return resolve(host.cwd, named);
  const place = await locateRepository(bankFolder(host, bank));
  if (place === undefined) {
    throw new UsageError(`${noRepository({ bank }, host)} Say with --to where the backups are.`);
  }
  return `${place.root}-backups`;
}

/** Why the option names no repository. */
export function noRepository({ bank }: BackupsOptions, host: CliHost): string {
  const isThere = existsSync(bankFolder(host, bank));
  return isThere ? `${bank} lies in no Git repository.` : `There is no folder ${bank}.`;
}

/** A backup and the folder of all that it lies in. */
export interface ChosenBackup {
  readonly folder: string;
  readonly to: string;
}

/** The backup that is named, by its path or its name below `to`; the newest where none is. */
export async function chooseBackup(
  named: string | undefined,
  options: BackupsOptions,
  host: CliHost,
): Promise<ChosenBackup> {
  const path = named === undefined ? undefined : resolve(host.cwd, named);
  if (path !== undefined && existsSync(path) && readdirSync(path).length > 0) {
    return { folder: path, to: dirname(path) };
  }
  const to = await backupsFolder(options, host);
  const entries = listBackups(to);
  const entry = named === undefined ? entries[0] : entries.find(({ name }) => name === named);
  if (entry !== undefined) return { folder: entry.folder, to };
  throw new UsageError(`There is no backup ${named === undefined ? '' : `${named} `}in ${to}.`);
}
