/** Everything that the site tells of the past. */
import { openCache } from '../../node/cache.ts';
import { listReleases, type Release } from '../../node/git/list-releases.ts';
import { openRepository } from '../../node/git/repository.ts';
import type { BankHistory } from '../../node/history/bank-history.ts';
import { type GrowthPoint, growthOf } from './growth.ts';
import { layeredHistory } from './layered-history.ts';
import { listPeriods, type Period } from './list-periods.ts';
import { type Histories, type HistorySource, openHistories } from './open-histories.ts';
import type { ToldHistory } from './told-revision.ts';

/** The past, as far as it may be told. */
export interface Told {
  readonly history: BankHistory;
  readonly has: (id: string) => boolean;
  readonly of: Histories['of'];
  /** The newest first. */
  readonly periods: readonly Period[];
  /** Of the items that are shown. */
  readonly growth: readonly GrowthPoint[];
  readonly close: () => void;
}

/** Reads and tells it. @param styles is told the classes of all histories */
export async function openTold(
  source: Pick<HistorySource, 'index' | 'shown' | 'isForAuthors'>,
  styles: Set<string>,
): Promise<Told> {
  const cache = openCache('history');
  const { history, repository } = await layeredHistory(source.index, source.isForAuthors, cache);
  cache.close();
  const own = await openRepository(source.index.root);
  const releases: readonly Release[] = own ? await listReleases(own) : [];
  const histories = await openHistories({ ...source, history, repository }, styles);
  const known = new Set(histories.ids);
  const grown = source.shown.flatMap(({ header }) =>
    header.type === 'stimulus' ? [] : (history.items.get(header.id) ?? []),
  );
  return {
    history,
    has: (id) => known.has(id),
    of: histories.of,
    periods: listPeriods(each(histories), releases),
    growth: growthOf(grown),
    close: histories.close,
  };
}

/** One at a time: all of them at once would fill the memory. */
function* each({ ids, of }: Histories): Generator<ToldHistory> {
  for (const id of ids) yield of(id);
}
