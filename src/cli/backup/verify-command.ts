/** `stemma backup verify` */
import { buildRestored } from '../../node/backup/build-restored.ts';
import { recordVerification, type Verification } from '../../node/backup/verification.ts';
import { verifyBackup } from '../../node/backup/verify-backup.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type BackupsOptions, backupsOptions, chooseBackup } from './backup-options.ts';
import { reportFaults } from './report-faults.ts';

interface VerifyCommandOptions extends BackupsOptions {
  readonly build?: boolean;
  readonly json?: boolean;
}

/** Restores a backup into a temporary folder and compares. */
export const backupVerifyCommand: CliCommand = ({ host, end }) => {
  const command = newCommand(
    'verify',
    'Prove that a backup can be restored: restore it aside, check every object, count the items.',
    [
      ['stemma backup verify', 'the newest backup'],
      ['stemma backup verify --build', 'build packages and site of what was restored as well'],
      ['stemma backup verify ../bank-backups/2026-11-20T02-00-00Z', 'a certain one'],
    ],
  )
    .argument('[backup]', 'folder of a backup, or its name; the newest otherwise')
    .option('--build', 'build packages and site as well')
    .option('--json', 'print the outcome as JSON')
    .action(async (named: string | undefined, options: VerifyCommandOptions) => {
      end(
        await reportFaults(host, async () => {
          const { folder, to } = await chooseBackup(named, options, host);
          const outcome = await verifyBackup(folder, {
            ...(options.build && { build: buildRestored }),
            ...(host.hasProgress && { onStep: (step) => host.err(`${step} …\n`) }),
          });
          recordVerification(to, outcome);
          print(outcome, folder, options.json === true, host);
          return outcome.ok ? 0 : 1;
        }),
      );
    });
  for (const option of backupsOptions(host)) command.addOption(option);
  return command;
};

function print(outcome: Verification, folder: string, isJson: boolean, host: CliHost): void {
  if (isJson) host.out(`${JSON.stringify(outcome, undefined, 2)}\n`);
  else for (const problem of outcome.problems) host.out(`${problem}\n`);
  const verdict = outcome.ok ? 'can be restored' : 'is not good';
  host.err(`${folder} ${verdict} (${outcome.durationSeconds} s).\n`);
}
