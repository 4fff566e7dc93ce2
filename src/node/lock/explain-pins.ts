/** Says what has changed in pinned items, by the items as they were when they were pinned. */
import { diffItems } from '../../bank/diff/diff-items.ts';
import type { ItemDiff } from '../../bank/diff/item-diff.ts';
import { pinsOf, printLock } from '../../bank/lock/index.ts';
import { assetChanges } from '../diff/asset-changes.ts';
import { bankAt } from '../git/bank-at.ts';
import { UnknownRevisionError } from '../git/git-objects.ts';
import { openRepository } from '../git/repository.ts';
import type { BankIndex } from '../index-bank.ts';
import { readLockHistory } from './lock-history.ts';
import { meaningsOf } from './meanings.ts';
import type { OutdatedLockFile } from './outdated-locks.ts';

/**
 * The commit in which the items are as they were pinned: the one that the lock was last changed
 * in, or the one that it names where it is not committed yet.
 */
export async function commitOfLock(
  index: Pick<BankIndex, 'root' | 'locate'>,
  { lock, reading }: Pick<OutdatedLockFile, 'lock' | 'reading'>,
): Promise<string | undefined> {
  const { root, path } = index.locate(reading.path) ?? { root: index.root, path: reading.path };
  const { versions } = await readLockHistory(root);
  const last = versions.findLast((version) => version.path === path);
  const isLast = last !== undefined && printLock(last.lock) === printLock(lock);
  return isLast ? last.commit : lock.commit;
}

/**
 * What differs in the changed items of a lock, by id. Items that no commit here has as they were
 * pinned are left out: a shallow clone lacks them.
 */
export async function explainPins(
  index: BankIndex,
  outdated: OutdatedLockFile,
): Promise<ReadonlyMap<string, ItemDiff>> {
  const ids = new Set(
    outdated.pins.flatMap(({ id, reason }) => (reason === 'changed' ? [id] : [])),
  );
  const commit = ids.size === 0 ? undefined : await commitOfLock(index, outdated);
  const before = commit === undefined ? undefined : await openThen(index, commit);
  if (before === undefined) return new Map();
  try {
    const then = await meaningsOf(before, ids);
    const now = await meaningsOf(index, ids);
    const pins = new Map(pinsOf(outdated.lock).map((pin) => [pin.id, pin]));
    const { digests } = assetChanges(before, index);
    const diffs = new Map<string, ItemDiff>();
    for (const id of ids) {
      const old = then.get(id);
      if (old === undefined || old.sha256 !== pins.get(id)?.sha256) continue;
      diffs.set(id, diffItems(old.item, now.get(id)?.item, digests));
    }
    return diffs;
  } finally {
    before.close();
  }
}

async function openThen(
  { root }: Pick<BankIndex, 'root'>,
  commit: string,
): Promise<BankIndex | undefined> {
  const repository = await openRepository(root);
  if (repository === undefined) return undefined;
  try {
    return await bankAt(repository, commit);
  } catch (error) {
    if (error instanceof UnknownRevisionError) return undefined;
    throw error;
  }
}
