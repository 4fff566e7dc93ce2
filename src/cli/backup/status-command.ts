/** `stemma backup status` */
import type { BackupStatus } from '../../node/backup/backup-status.ts';
import { judgeBackups } from '../../node/backup/judge-backups.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { ExitCode } from '../exit-code.ts';
import { type BackupsOptions, backupsFolder, backupsOptions } from './backup-options.ts';

interface StatusOptions extends BackupsOptions {
  readonly json?: boolean;
}

const exitCodes: Readonly<Record<BackupStatus['status'], ExitCode>> = {
  healthy: 0,
  warning: 1,
  critical: 2,
};

/** Says how old the newest good backup is. */
export const backupStatusCommand: CliCommand = ({ host, end }) => {
  const command = newCommand('status', 'Say how well the bank is backed up.', [
    ['stemma backup status', 'in words'],
    ['stemma backup status --json', 'for monitoring; ends with 0, 1 or 2 as the text does'],
  ])
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nEnds with 0 when healthy, with 1 as a warning when the newest good backup is older than 24 hours or the\nlast drill failed, with 2 when it is critical: older than 48 hours, or there is none.',
    )
    .action(async (options: StatusOptions) => {
      const status = await judgeBackups(await backupsFolder(options, host), new Date());
      host.out(options.json ? `${JSON.stringify(status, undefined, 2)}\n` : statusText(status));
      end(exitCodes[status.status]);
    });
  for (const option of backupsOptions(host)) command.addOption(option);
  return command;
};

function statusText({ status, reasons, newestGood, lastDrill, backups }: BackupStatus): string {
  const newest =
    newestGood === null
      ? 'none'
      : `${newestGood.name}, ${newestGood.ageHours} hours old, ${newestGood.isVerified ? 'verified' : 'not verified yet'}`;
  const drill =
    lastDrill === null
      ? 'none'
      : `${lastDrill.ok ? 'passed' : 'failed'} ${lastDrill.ageHours} hours ago, of ${lastDrill.backup}, in ${lastDrill.durationSeconds} s`;
  return [
    status,
    ...reasons.map((reason) => `  ${reason}`),
    `newest good backup: ${newest}`,
    `last drill: ${drill}`,
    `backups: ${backups}`,
    '',
  ].join('\n');
}
