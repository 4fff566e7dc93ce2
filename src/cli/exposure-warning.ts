/** Says what the ledger of uses does not know. */
import type { Exposure } from '../node/exposure/read-exposure.ts';
import type { CliHost } from './cli-host.ts';

/** Tells of everything that may be missing, so that nobody takes silence for an answer. */
export function warnOfGaps({ isComplete, unreadable, hasHistory }: Exposure, host: CliHost): void {
  if (!hasHistory) host.err('There is no Git repository: only the present locks count.\n');
  if (!isComplete) {
    host.err(
      'This is a shallow clone: earlier uses may be missing. git fetch --unshallow brings them.\n',
    );
  }
  for (const { commit, path } of unreadable) {
    const where = commit === undefined ? '' : ` in commit ${commit.slice(0, 12)}`;
    host.err(`${path}${where} cannot be read: its uses are missing.\n`);
  }
}
