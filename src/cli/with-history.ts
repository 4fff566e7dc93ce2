/** Opens the history that a command is about. */
import { existsSync } from 'node:fs';
import { openCache } from '../node/cache.ts';
import type { TrackedItem } from '../node/history/item-version.ts';
import { type OpenedHistory, openHistory } from '../node/history/open-history.ts';
import { bankFolder } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { UsageError } from './exit-code.ts';
import { unknownIdHint } from './unknown-id-hint.ts';
import { withBank } from './with-bank.ts';

/**
 * The history of the bank that the option names; of a shallow clone the person is told that it is
 * not whole.
 * @throws UsageError where there is none
 */
export async function readHistory(host: CliHost, bank: string): Promise<OpenedHistory> {
  const cache = openCache('history');
  try {
    const folder = bankFolder(host, bank);
    const opened = await openHistory(folder, cache);
    if (opened === undefined) {
      if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
      throw new UsageError(
        `${bank} lies in no Git repository. \`git init\` and a first commit begin its history.`,
      );
    }
    const { isComplete, head } = opened.history;
    if (head === undefined) {
      throw new UsageError('The repository has no commit yet; the first one begins the history.');
    }
    if (!isComplete) {
      host.err(
        'This is a shallow clone: older commits are missing, and with them who began what. ' +
          '`git fetch --unshallow` brings them.\n',
      );
    }
    return opened;
  } finally {
    cache.close();
  }
}

/**
 * The item, stimulus or assessment with that id, also a deleted one.
 * @param bank as the option names it
 * @throws UsageError
 */
export async function trackedItem(
  id: string,
  { history }: OpenedHistory,
  host: CliHost,
  bank: string,
): Promise<TrackedItem> {
  const item = history.items.get(id);
  if (item !== undefined) return { kind: 'item', item };
  const assessment = history.assessments.get(id);
  if (assessment !== undefined) return { kind: 'assessment', item: assessment };
  const known = [...history.items.keys(), ...history.assessments.keys()];
  const hint = await withBank(host, bank, (index) => unknownIdHint(id, known, index, host));
  throw new UsageError(`The history has nothing with the id ${id}. ${hint}`);
}
