/** Says what has changed in pinned items, by the items as they were when they were pinned. */
import { diffItems } from '../../bank/diff/diff-items.ts';
import type { ItemDiff } from '../../bank/diff/item-diff.ts';
import { type Pin, pinsOf, printLock } from '../../bank/lock/index.ts';
import { assetChanges } from '../diff/asset-changes.ts';
import { bankAt } from '../git/bank-at.ts';
import { UnknownRevisionError } from '../git/git-objects.ts';
import { openRepository } from '../git/repository.ts';
import type { BankIndex } from '../index-bank.ts';
import { readLockHistory } from './lock-history.ts';
import { meaningsOf } from './meanings.ts';
import type { OutdatedLockFile } from './outdated-locks.ts';

/**
 * The commit in which the items are as they were pinned, and the folder whose repository has it:
 * the one that the lock was last changed in, or the one that it names where it is not committed.
 */
export async function commitOfLock(
  index: Pick<BankIndex, 'root' | 'locate'>,
  { lock, reading }: Pick<OutdatedLockFile, 'lock' | 'reading'>,
): Promise<{ readonly root: string; readonly commit: string } | undefined> {
  const { root, path } = index.locate(reading.path) ?? { root: index.root, path: reading.path };
  const { versions } = await readLockHistory(root);
  const last = versions.findLast((version) => version.path === path);
  const isLast = last !== undefined && printLock(last.lock) === printLock(lock);
  if (isLast) return { root, commit: last.commit };
  return lock.commit === undefined ? undefined : { root: index.root, commit: lock.commit };
}

/**
 * What differs in the changed items of a lock, by id. Items that no commit of the bank's repository
 * has as they were pinned are left out: those of overlays, and what a shallow clone lacks.
 */
export async function explainPins(
  index: BankIndex,
  outdated: OutdatedLockFile,
): Promise<ReadonlyMap<string, ItemDiff>> {
  const changed = new Set(
    outdated.pins.flatMap(({ id, reason }) => (reason === 'changed' ? [id] : [])),
  );
  if (changed.size === 0) return new Map();
  const pins = pinsOf(outdated.lock).filter(({ id }) => changed.has(id));
  const commitOf = await commitsOfPins(index, outdated);
  const diffs = new Map<string, ItemDiff>();
  for (const [commit, own] of Map.groupBy(pins, commitOf)) {
    const before = commit === undefined ? undefined : await openThen(index, commit);
    if (before === undefined) continue;
    try {
      for (const diff of await diffPins(own, before, index)) diffs.set(diff.id, diff);
    } finally {
      before.close();
    }
  }
  return diffs;
}

/** The commit with which an item was first pinned as it is in the lock. */
async function commitsOfPins(
  index: BankIndex,
  { lock, reading }: OutdatedLockFile,
): Promise<(pin: Pin) => string | undefined> {
  const { root, path } = index.locate(reading.path) ?? { root: index.root, path: reading.path };
  const { versions } = await readLockHistory(root);
  const own = versions.filter((version) => version.path === path);
  return ({ id, sha256 }) =>
    own.find((version) =>
      pinsOf(version.lock).some((pin) => pin.id === id && pin.sha256 === sha256),
    )?.commit ?? lock.commit;
}

async function diffPins(
  pins: readonly Pin[],
  before: BankIndex,
  index: BankIndex,
): Promise<readonly ItemDiff[]> {
  const ids = new Set(pins.map(({ id }) => id));
  const then = await meaningsOf(before, ids);
  const now = await meaningsOf(index, ids);
  const { digests } = assetChanges(before, index);
  return pins.flatMap(({ id, sha256 }) => {
    const old = then.get(id);
    const isAsPinned = old !== undefined && old.sha256 === sha256;
    return isAsPinned ? [diffItems(old.item, now.get(id)?.item, digests)] : [];
  });
}

async function openThen(
  { root, overlays }: Pick<BankIndex, 'root' | 'overlays'>,
  commit: string,
): Promise<BankIndex | undefined> {
  const repository = await openRepository(root);
  if (repository === undefined) return undefined;
  try {
    return await bankAt(repository, commit, { overlays });
  } catch (error) {
    if (error instanceof UnknownRevisionError) return undefined;
    throw error;
  }
}
