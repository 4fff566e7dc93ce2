/** When and by whom each item of a bank was changed. */
import type { Cache } from '../cache.ts';
import { type BankHistory, noHistory } from './history-with.ts';
import { openHistory } from './open-history.ts';

export type { BankHistory } from './history-with.ts';
export { openHistoryReader } from './open-history.ts';

/**
 * Reads the history of the bank in `directory`; empty where that is in no repository.
 * @param cache continues from the last head seen when given
 */
export async function readBankHistory(directory: string, cache?: Cache): Promise<BankHistory> {
  const opened = await openHistory(directory, cache);
  return opened?.history ?? noHistory(true);
}
