/** Ends a run with 1 where a backup cannot be made or restored. */
import { BackupError } from '../../node/backup/backup-error.ts';
import { GitError } from '../../node/git/run-git.ts';
import type { CliHost } from '../cli-host.ts';
import type { ExitCode } from '../exit-code.ts';

/** Runs `work` and tells what the repository, the backup or Git has to say against it. */
export async function reportFaults(
  host: CliHost,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupError || error instanceof GitError)) throw error;
    host.err(`stemma: ${error.message}\n`);
    return 1;
  }
}
