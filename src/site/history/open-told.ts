/** Everything that the site tells of the past. */
import { openCache } from '../../node/cache.ts';
import { listReleases, type Release } from '../../node/git/list-releases.ts';
import type { ItemHistory } from '../../node/history/item-history.ts';
import { type GrowthPoint, growthOf } from './growth.ts';
import { layeredHistory } from './layered-history.ts';
import { listPeriods, type Period } from './list-periods.ts';
import { type Histories, type HistorySource, openHistories } from './open-histories.ts';
import { toldPart } from './told-part.ts';
import type { ToldHistory } from './told-revision.ts';

/** The past, as far as it may be told. */
export interface Told {
  /** False where a shallow clone hides its beginning. */
  readonly isComplete: boolean;
  /** When and by whom an item was changed, as far as the changes may be told. */
  readonly historyOf: (id: string) => ItemHistory | undefined;
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
  const layered = await layeredHistory(source.index, source.isForAuthors, cache);
  cache.close();
  const { history, own } = layered;
  const releases: readonly Release[] = own ? await listReleases(own) : [];
  const histories = await openHistories({ ...source, ...layered }, styles);
  const known = new Set(histories.ids);
  const historyOf = (id: string): ItemHistory | undefined => {
    const whole = history.items.get(id);
    if (whole === undefined || source.isForAuthors) return whole;
    return toldPart(whole, known.has(id) ? histories.of(id) : undefined);
  };
  const grown = source.shown.flatMap(({ header }) =>
    header.type === 'stimulus' ? [] : (historyOf(header.id) ?? []),
  );
  return {
    isComplete: history.isComplete,
    historyOf,
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
