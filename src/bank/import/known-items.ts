/** The items of a bank and those imported so far, found again by source or by what they ask. */

import { hasKey } from '../../interactions/has-key.ts';
import { printItem } from '../../markdown/print-item.ts';
import type { AuthoredItem } from '../../model/index.ts';
import type { IncomingItem, MergeTarget, UnreadItem } from './merge-types.ts';
import { type QuestionIdentity, questionIdentity } from './question-identity.ts';

/** What is known; it grows with each item that is placed. */
export interface KnownItems {
  readonly items: Map<string, KnownItem>;
  /** Ids of items by what they ask, and by where they came from. */
  readonly byQuestion: Map<string, string>;
  readonly bySource: Map<string, string>;
  /** Items with errors by their text without its id. */
  readonly unread: ReadonlyMap<string, UnreadItem>;
  readonly ids: Set<string>;
  /** In lower case, for file systems that do not tell letter case apart. */
  readonly paths: Set<string>;
  /** How often each id was wanted, so that the next free one is found at once. */
  readonly wanted: Map<string, number>;
  /** Digests of the files that come with placed items, by path below the bank's root. */
  readonly assets: Map<string, string>;
  /** Where the bytes of each digest were put. */
  readonly contents: Map<string, string>;
  /** Whether items are kept, to be replaced by others. */
  readonly keepsItems: boolean;
}

/** An item with its identity. */
export interface KnownItem {
  readonly id: string;
  readonly path: string;
  readonly hasKey: boolean;
  readonly identity: QuestionIdentity;
  /** Absent where nothing is replaced: a bank has more items than fit into memory. */
  readonly item?: AuthoredItem;
}

/** An item that an incoming one was recognised as. */
export interface Match extends KnownItem {
  readonly by: 'source' | 'question';
  /** Of the incoming item. */
  readonly incoming: QuestionIdentity;
}

/** What is known before anything is imported. */
export function knownItems(
  { items, unread, takenIds, files }: MergeTarget,
  keepsItems: boolean,
): KnownItems {
  const known: KnownItems = {
    items: new Map(),
    byQuestion: new Map(),
    bySource: new Map(),
    unread: new Map(unread.map((one) => [withoutId(one.source), one])),
    ids: new Set([...takenIds, ...unread.map(({ id }) => id)]),
    paths: new Set([...files].map((path) => path.toLowerCase())),
    wanted: new Map(),
    assets: new Map(),
    contents: new Map(),
    keepsItems,
  };
  for (const item of items) learnItem(item, known);
  return known;
}

/** Adds an item, or takes its new form. */
export function learnItem(item: AuthoredItem, known: KnownItems): void {
  const identity = questionIdentity(item);
  const { id, path } = item;
  known.items.set(id, {
    id,
    path,
    hasKey: hasKey(item),
    identity,
    ...(known.keepsItems && { item }),
  });
  if (!known.byQuestion.has(identity.asked)) known.byQuestion.set(identity.asked, id);
  const { source } = item.metadata;
  known.bySource.set(JSON.stringify([source, id]), id);
  if (source?.includes('#')) known.bySource.set(source, id);
  known.ids.add(id);
  known.paths.add(path.toLowerCase());
}

/** The item from the same source with the same identity there, else one that asks the same. */
export function findMatch({ item, sourceId }: IncomingItem, known: KnownItems): Match | undefined {
  const incoming = questionIdentity(item);
  const bySource = known.items.get(idBySource(item, sourceId, known) ?? '');
  if (bySource !== undefined) return { ...bySource, by: 'source', incoming };
  const byQuestion = known.items.get(known.byQuestion.get(incoming.asked) ?? '');
  return byQuestion?.identity.asked === incoming.asked
    ? { ...byQuestion, by: 'question', incoming }
    : unreadMatch(item, incoming, known);
}

/** A faulty formula makes a file unreadable, but the same import writes the same file again. */
function unreadMatch(
  item: AuthoredItem,
  incoming: QuestionIdentity,
  known: KnownItems,
): Match | undefined {
  const { unread } = known;
  const found = unread.size === 0 ? undefined : unread.get(withoutId(printItem(item)));
  if (found === undefined) return undefined;
  const { id, path } = found;
  const there = { ...item, id, path };
  // From now on it is known by what it asks, as it was when it was imported.
  learnItem(there, known);
  return {
    id,
    path,
    hasKey: hasKey(item),
    item: there,
    identity: incoming,
    by: 'question',
    incoming,
  };
}

function withoutId(source: string): string {
  return source.replace(/^id:.*$/m, '');
}

/** A source that names the question, or a source and an id that the item brings with it. */
function idBySource(
  { id, metadata: { source } }: AuthoredItem,
  sourceId: string | undefined,
  { bySource }: KnownItems,
): string | undefined {
  if (sourceId === undefined) return undefined;
  const named = source?.includes(`#${sourceId}`) ? bySource.get(source) : undefined;
  return named ?? bySource.get(JSON.stringify([source, id]));
}
