/** `stemma backup restore` */
import { resolve } from 'node:path';
import { restoreBackup } from '../../node/backup/restore-backup.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { type BackupsOptions, backupsOptions, chooseBackup } from './backup-options.ts';
import { countsText, missingText } from './backup-text.ts';
import { reportFaults } from './report-faults.ts';

interface RestoreOptions extends BackupsOptions {
  readonly into: string;
}

/** Makes the repository anew. */
export const backupRestoreCommand: CliCommand = ({ host, end }) => {
  const command = newCommand(
    'restore',
    'Make the repository anew of a backup: every branch and tag, the files of Git LFS, a work tree.',
    [
      [
        'stemma backup restore ../bank-backups/2026-11-20T02-00-00Z --into ../bank',
        'a certain one',
      ],
      ['stemma backup restore --to ../bank-backups --into ../bank', 'the newest'],
    ],
  )
    .argument('[backup]', 'folder of a backup, or its name; the newest otherwise')
    .requiredOption('--into <dir>', 'a folder that does not exist, or is empty')
    .action(async (named: string | undefined, options: RestoreOptions) => {
      end(
        await reportFaults(host, async () => {
          const { folder } = await chooseBackup(named, options, host);
          const manifest = await restoreBackup(folder, resolve(host.cwd, options.into));
          host.out(`${options.into}\n`);
          host.err(missingText(manifest.missing));
          host.err(`Restored from ${folder}: ${countsText(manifest)}.\n`);
          return manifest.missing.length > 0 ? 1 : 0;
        }),
      );
    });
  for (const option of backupsOptions(host)) command.addOption(option);
  return command;
};
