/** The items of a bank and those imported so far, found again by source or by what they ask. */

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
  /** Bytes of files that come with placed items, by path below the bank's root. */
  readonly assets: Map<string, Uint8Array>;
}

/** An item with its identity. */
export interface KnownItem {
  readonly item: AuthoredItem;
  readonly identity: QuestionIdentity;
}

/** An item that an incoming one was recognised as. */
export interface Match extends KnownItem {
  readonly by: 'source' | 'question';
  /** Of the incoming item. */
  readonly incoming: QuestionIdentity;
}

/** What is known before anything is imported. */
export function knownItems({ items, unread, takenIds, files }: MergeTarget): KnownItems {
  const known: KnownItems = {
    items: new Map(),
    byQuestion: new Map(),
    bySource: new Map(),
    unread: new Map(unread.map((one) => [withoutId(one.source), one])),
    ids: new Set([...takenIds, ...unread.map(({ id }) => id)]),
    paths: new Set([...files].map((path) => path.toLowerCase())),
    assets: new Map(),
  };
  for (const item of items) learnItem(item, known);
  return known;
}

/** Adds an item, or takes its new form. */
export function learnItem(item: AuthoredItem, known: KnownItems): void {
  const identity = questionIdentity(item);
  known.items.set(item.id, { item, identity });
  if (!known.byQuestion.has(identity.asked)) known.byQuestion.set(identity.asked, item.id);
  const { source } = item.metadata;
  known.bySource.set(JSON.stringify([source, item.id]), item.id);
  if (source?.includes('#')) known.bySource.set(source, item.id);
  known.ids.add(item.id);
  known.paths.add(item.path.toLowerCase());
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
  { unread }: KnownItems,
): Match | undefined {
  const found = unread.size === 0 ? undefined : unread.get(withoutId(printItem(item)));
  if (found === undefined) return undefined;
  const { id, path } = found;
  return { item: { ...item, id, path }, identity: incoming, by: 'question', incoming };
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
