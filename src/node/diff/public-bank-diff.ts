/** Compares two states of a bank as far as the public may know both. */
import type { BankDiff } from '../../bank/diff/bank-diff.ts';
import { publicDiff } from '../../bank/diff/public-diff.ts';
import { isPublic, visibilityOf } from '../../bank/release.ts';
import type { BankIndex, IndexedItem } from '../index-bank.ts';
import { diffBanks } from './diff-banks.ts';

/**
 * As `diffBanks`, as if what is hidden did not exist: not even its number is told. Of items whose
 * key is not released only kinds of changes are left that say nothing of it, and of assessments
 * nothing.
 */
export async function publicBankDiff(
  before: BankIndex,
  after: BankIndex,
): Promise<BankDiff<IndexedItem>> {
  const diff = await diffBanks(shown(before), shown(after));
  return {
    ...diff,
    items: diff.items.flatMap((item) => {
      const told = publicDiff(item, levelOf(item.before), levelOf(item.after));
      return told === undefined ? [] : [{ ...item, ...told, usedIn: [] }];
    }),
    retyped: [],
  };
}

function shown(index: BankIndex): BankIndex {
  return { ...index, items: index.items.filter(isPublic), assessments: [] };
}

function levelOf(item: IndexedItem | undefined): ReturnType<typeof visibilityOf> {
  return item === undefined ? 'hidden' : visibilityOf(item);
}
