/** What changed in a bank between two commits, and by whom. */
import type { AssessmentDiff, BankItemDiff } from '../../bank/diff/bank-diff.ts';
import { type ItemGroup, itemGroup, itemGroups } from '../../bank/diff/item-group.ts';
import { diffBanks } from '../diff/diff-banks.ts';
import { bankAt } from '../git/bank-at.ts';
import { type BankIndex, type IndexOptions, indexBank } from '../index-bank.ts';
import type { BankSource } from '../source/bank-source.ts';
import { placeFolders } from './bank-folders.ts';
import { type OpenedHistory, openHistoryReader } from './open-history.ts';

/** What became of an item: the groups of a comparison, and `retired`. */
export type ChangeGroup = ItemGroup | 'retired';

/** The groups in the order in which a reader wants to know. */
export const changeGroups: readonly ChangeGroup[] = itemGroups.flatMap(
  (group): readonly ChangeGroup[] => (group === 'removed' ? ['retired', 'removed'] : [group]),
);

/** One item that differs. */
export interface ChangedItem extends Omit<BankItemDiff, 'before' | 'after'> {
  readonly group: ChangeGroup;
  /** Names of those whose commits changed it in between, in the order of their first. */
  readonly authors: readonly string[];
  /** Oids of those commits, the oldest first. */
  readonly commits: readonly string[];
}

/** Everything that changed. */
export interface BankChanges {
  /** Oid of the older commit; absent for the time before the first one. */
  readonly since?: string;
  /** Oid of the newer commit. */
  readonly until: string;
  /** Sorted by group, then by id. */
  readonly items: readonly ChangedItem[];
  readonly assessments: readonly AssessmentDiff[];
}

/**
 * Compares the bank at two commits; what is undone in between does not count.
 * @param since undefined: everything is new
 */
export async function bankChanges(
  opened: OpenedHistory,
  since: string | undefined,
  until: string,
  options?: IndexOptions,
): Promise<BankChanges> {
  const before =
    since === undefined
      ? await indexBank(emptySource(opened.repository.root), options)
      : await bankIn(opened, since, options);
  const after = await bankIn(opened, until, options);
  const { items, assessments } = await diffBanks(before, after);
  before.close();
  after.close();
  const between = await opened.reader.graph({ head: until, since });
  const changed = items.map(({ before: _before, after: _after, ...item }): ChangedItem => {
    const revisions = opened.history.items.get(item.id)?.revisions ?? [];
    const own = revisions.filter(({ commit }) => between?.has(commit.oid));
    return {
      ...item,
      group: groupOf(item),
      authors: [...new Set(own.map(({ commit }) => commit.author))],
      commits: own.map(({ commit }) => commit.oid),
    };
  });
  const rank = ({ group }: ChangedItem): number => changeGroups.indexOf(group);
  const from = since === undefined ? {} : { since };
  return { ...from, until, items: changed.toSorted((a, b) => rank(a) - rank(b)), assessments };
}

function groupOf(item: Omit<BankItemDiff, 'before' | 'after'>): ChangeGroup {
  const group = itemGroup(item);
  const isRetired = item.changes.some(
    ({ kind, part, after }) => kind === 'metadata' && part === 'status' && after === 'retired',
  );
  return isRetired && group !== 'key' ? 'retired' : group;
}

/** No bank at all. */
function emptySource(root: string): BankSource {
  return {
    root,
    list: () => ({ paths: [], diagnostics: [] }),
    read: (path) => {
      throw new Error(`There is no ${path}.`);
    },
  };
}

/** The bank at a commit, wherever its folder lay then. */
export async function bankIn(
  { repository, reader, history }: OpenedHistory,
  commit: string,
  options?: IndexOptions,
): Promise<BankIndex> {
  const folder = (await placeFolders(reader, [commit], history.folders))(commit);
  if (folder === repository.folder) return bankAt(repository, commit, options);
  const place = { ...repository, folder };
  const { listFiles } = await openHistoryReader(place);
  return bankAt({ ...place, listFiles }, commit, options);
}
