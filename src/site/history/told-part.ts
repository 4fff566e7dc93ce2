/** The history of an item as far as its changes are told. */
import type { ItemHistory, Revision } from '../../node/history/item-history.ts';
import type { ToldHistory } from './told-revision.ts';

/**
 * Without changes that nobody is told of, such as that of a key: neither their day nor their author
 * nor their number says that there was one. Who wrote the item before it was shown is its author.
 * @param told absent where nothing is told
 */
export function toldPart(history: ItemHistory, told: ToldHistory | undefined): ItemHistory {
  const times = new Map(told?.revisions.map(({ oid, time }) => [oid, time]));
  const first = history.revisions.findIndex(({ commit }) => times.has(commit.oid));
  const revisions = history.revisions.filter(
    ({ commit, kind }, at) => at < first || times.has(commit.oid) || !isChange(kind),
  );
  const authors = revisions.flatMap(({ commit, kind }) =>
    kind === 'moved' || kind === 'deleted' ? [] : commit.author,
  );
  const { changed: _, ...rest } = history;
  return {
    ...rest,
    ...(times.size === 0 ? {} : { changed: Math.max(...times.values()) }),
    authors: [...new Set(authors)],
    revisions,
  };
}

function isChange(kind: Revision['kind']): boolean {
  return kind === 'changed' || kind === 'moved';
}
