/** Where written bodies are kept between builds. */
import type { Visibility } from '../../bank/release.ts';
import { openCache } from '../../node/cache.ts';
import { codeVersion, readingRooms } from '../../node/code-version.ts';
import type { IndexedItem } from '../../node/index-bank.ts';
import type { ItemBody, ItemCard } from '../item/item-body.ts';

/** An item with what may be shown of it. */
export interface ShownItem {
  readonly header: IndexedItem;
  readonly visibility: Visibility | 'with-notes';
}

/** Bodies of items; undefined where one is not kept. */
export interface BodyCache {
  readonly card: (item: ShownItem) => ItemCard | undefined;
  readonly body: (item: ShownItem) => ItemBody | undefined;
  readonly keep: (item: ShownItem, body: ItemBody, card: ItemCard) => void;
  readonly close: () => void;
}

/** Opens the cache; what another state of the program wrote is not found in it. */
export function openBodyCache(): BodyCache {
  const cache = openCache('site');
  const version = codeVersion([...readingRooms, 'src/site']);
  const keyOf = (part: 'card' | 'body', { header, visibility }: ShownItem): string =>
    `${version} ${part} ${visibility} ${header.digest}`;
  return {
    card: (item) => {
      const text = cache.get(keyOf('card', item));
      return text === undefined ? undefined : JSON.parse(text);
    },
    body: (item) => {
      const text = cache.get(keyOf('body', item));
      return text === undefined ? undefined : unpack(text);
    },
    keep: (item, body, card) => {
      cache.set(keyOf('body', item), pack(body));
      cache.set(keyOf('card', item), JSON.stringify(card));
    },
    close: cache.close,
  };
}

/** Stands between the parts of a body; HTML cannot hold it, and nothing needs to be escaped. */
const separator = '\0';

function pack({ question, hints, answer }: ItemBody): string {
  const parts = [String(hints.length), question, ...hints];
  return [...parts, ...(answer === undefined ? [] : [answer])].join(separator);
}

function unpack(text: string): ItemBody {
  const [count = '', question = '', ...rest] = text.split(separator);
  const answer = rest[Number(count)];
  return {
    question,
    hints: rest.slice(0, Number(count)),
    ...(answer === undefined ? {} : { answer }),
  };
}
