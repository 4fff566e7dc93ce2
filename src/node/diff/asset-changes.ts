/** Tells which files that items show have other bytes now. */
import { hash } from 'node:crypto';
import type { AssetDigests } from '../../bank/diff/diff-items.ts';
import type { BankIndex, IndexedItem } from '../index-bank.ts';

/** Digests of files of two states of a bank, each file read once. */
export interface AssetChanges {
  readonly digests: AssetDigests;
  /** Whether both states of the item name a file whose bytes differ. */
  readonly haveChanged: (before: IndexedItem, after: IndexedItem) => boolean;
}

/** Compares files when they are asked for. */
export function assetChanges(before: BankIndex, after: BankIndex): AssetChanges {
  const digests: AssetDigests = { before: digestsOf(before), after: digestsOf(after) };
  return {
    digests,
    haveChanged: (old, now) =>
      now.assets.some(
        (path) => old.assets.includes(path) && digests.before(path) !== digests.after(path),
      ),
  };
}

function digestsOf({ readAsset }: BankIndex): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const bytes = readAsset(path);
      known.set(path, bytes === undefined ? undefined : hash('sha256', bytes));
    }
    return known.get(path);
  };
}
