/** The bodies of items, each written once in its life: they are kept between builds. */
import type { Visibility } from '../../bank/release.ts';
import { openCache } from '../../node/cache.ts';
import { codeVersion, readingRooms } from '../../node/code-version.ts';
import type { BankIndex, IndexedItem } from '../../node/index-bank.ts';
import { type ItemBody, itemBody } from '../item/item-body.ts';

/** The part of a body that lists and stylesheets need, small enough to hold for every item. */
export type BodyCard = Pick<ItemBody, 'excerpt' | 'styles'>;

/** Bodies of the items given to `openBodies`. */
export interface Bodies {
  readonly card: (id: string) => BodyCard;
  readonly body: (id: string) => ItemBody;
  readonly close: () => void;
}

/** An item with what may be shown of it. */
export interface ShownItem {
  readonly header: IndexedItem;
  readonly visibility: Visibility;
}

/** Writes the bodies that are not kept yet. */
export async function openBodies(index: BankIndex, items: readonly ShownItem[]): Promise<Bodies> {
  const cache = openCache('site');
  const version = codeVersion([...readingRooms, 'src/site']);
  const keys = new Map(
    items.map(({ header: { id, digest }, visibility }) => [
      id,
      `${version} ${visibility} ${digest}`,
    ]),
  );
  const cards = new Map<string, BodyCard>();
  // Where the cache keeps nothing, memory does.
  const unkept = new Map<string, ItemBody>();
  for (const { header, visibility } of items) {
    const key = keys.get(header.id) ?? '';
    const kept = cache.get(`${key} card`);
    if (kept !== undefined) {
      cards.set(header.id, JSON.parse(kept));
      continue;
    }
    const body = itemBody(await index.loadItem(header), visibility);
    const card: BodyCard = { excerpt: body.excerpt, styles: body.styles };
    cards.set(header.id, card);
    cache.set(`${key} body`, JSON.stringify(body));
    cache.set(`${key} card`, JSON.stringify(card));
    if (cache.get(`${key} card`) === undefined) unkept.set(header.id, body);
  }
  return {
    card: (id) => found(cards.get(id), id),
    body: (id) => {
      const kept = cache.get(`${keys.get(id)} body`);
      return kept === undefined ? found(unkept.get(id), id) : JSON.parse(kept);
    },
    close: cache.close,
  };
}

function found<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`There is no body of the item ${id}.`);
  return value;
}
