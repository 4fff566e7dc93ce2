/** The history of a bank together with that of its overlays. */
import type { Cache } from '../../node/cache.ts';
import { openRepository, type Repository } from '../../node/git/repository.ts';
import { type BankHistory, readBankHistory } from '../../node/history/bank-history.ts';
import type { BankIndex } from '../../node/index-bank.ts';

/** Histories, and what reads the files that they name. */
export interface LayeredHistory {
  readonly history: BankHistory;
  readonly repository: Pick<Repository, 'readBlobs'>;
  /** That of the bank; absent where it lies in none. */
  readonly own?: Repository;
}

/**
 * Reads both. Of an overlay the public is told nothing: its commits are those of a repository that
 * is not public.
 */
export async function layeredHistory(
  { root, overlays, items, locate }: BankIndex,
  isForAuthors: boolean,
  cache: Cache,
): Promise<LayeredHistory> {
  let history = await readBankHistory(root, cache);
  const own = await openRepository(root);
  const repositories = [own];
  for (const overlay of isForAuthors ? overlays : []) {
    const added = await readBankHistory(overlay, cache);
    repositories.push(await openRepository(overlay));
    const layered = items.filter(({ path }) => locate(path)?.root === overlay);
    const known = layered.flatMap(({ id }) => {
      const found = added.items.get(id);
      return found === undefined ? [] : [[id, found] as const];
    });
    history = {
      ...history,
      items: new Map([...history.items, ...known]),
      isComplete: history.isComplete && added.isComplete,
    };
  }
  const readBlobs: Repository['readBlobs'] = async (oids) => {
    const blobs = new Map<string, Uint8Array>();
    for (const repository of repositories) {
      const missing = oids.filter((oid) => !blobs.has(oid));
      if (repository === undefined || missing.length === 0) continue;
      for (const [oid, bytes] of await repository.readBlobs(missing)) blobs.set(oid, bytes);
    }
    return blobs;
  };
  return { history, repository: { readBlobs }, ...(own === undefined ? {} : { own }) };
}
