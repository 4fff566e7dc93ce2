/** Opens the history that a command is about. */
import { closestName } from '../diagnostics/closest-name.ts';
import { openCache } from '../node/cache.ts';
import type { TrackedItem } from '../node/history/item-version.ts';
import { type OpenedHistory, openHistory } from '../node/history/open-history.ts';
import { bankFolder } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { UsageError } from './exit-code.ts';

/**
 * The history of the bank that the option names; of a shallow clone the person is told that it is
 * not whole.
 * @throws UsageError where there is none
 */
export async function readHistory(host: CliHost, bank: string): Promise<OpenedHistory> {
  const cache = openCache('history');
  try {
    const opened = await openHistory(bankFolder(host, bank), cache);
    if (opened === undefined) {
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

/** The item, stimulus or assessment with that id, also a deleted one. @throws UsageError */
export function trackedItem(id: string, { history }: OpenedHistory): TrackedItem {
  const item = history.items.get(id);
  if (item !== undefined) return { kind: 'item', item };
  const assessment = history.assessments.get(id);
  if (assessment !== undefined) return { kind: 'assessment', item: assessment };
  const close = closestName(id, [...history.items.keys(), ...history.assessments.keys()]);
  const hint =
    close === undefined
      ? 'An item is known here from the first commit that has it.'
      : `Did you mean ${close}?`;
  throw new UsageError(`The history has nothing with the id ${id}. ${hint}`);
}
