/** Where written bodies are kept between builds. */
import type { Visibility } from '../../bank/release.ts';
import { openCache } from '../../node/cache.ts';
import { codeVersion, readingRooms } from '../../node/code-version.ts';
import type { IndexedItem } from '../../node/index-bank.ts';
import type { ItemBody } from '../item/item-body.ts';

/** An item with what may be shown of it. */
export interface ShownItem {
  readonly header: IndexedItem;
  readonly visibility: Visibility;
}

/** The part of a body that lists and stylesheets need, small enough to hold for every item. */
export type BodyCard = Pick<ItemBody, 'excerpt' | 'styles'>;

/** Bodies of items; undefined where one is not kept. */
export interface BodyCache {
  readonly card: (item: ShownItem) => BodyCard | undefined;
  readonly body: (item: ShownItem) => ItemBody | undefined;
  readonly keep: (item: ShownItem, body: ItemBody) => void;
  readonly close: () => void;
}

/** Opens the cache; what another state of the program wrote is not found in it. */
export function openBodyCache(): BodyCache {
  const cache = openCache('site');
  const version = codeVersion([...readingRooms, 'src/site']);
  const keyOf = (part: 'card' | 'body', { header, visibility }: ShownItem): string =>
    `${version} ${part} ${visibility} ${header.digest}`;
  return {
    card: (item) => parse(cache.get(keyOf('card', item))),
    body: (item) => parse(cache.get(keyOf('body', item))),
    keep: (item, body) => {
      cache.set(keyOf('body', item), JSON.stringify(body));
      cache.set(keyOf('card', item), JSON.stringify(cardOf(body)));
    },
    close: cache.close,
  };
}

/** The card of a body. */
export function cardOf({ excerpt, styles }: ItemBody): BodyCard {
  return { excerpt, styles };
}

function parse<Value>(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}
