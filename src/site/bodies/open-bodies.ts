/** The bodies of items, each written once in its life: they are kept between builds. */
import type { BankIndex } from '../../node/index-bank.ts';
import { areThreadsWorthIt, runInThreads } from '../../node/run-in-threads.ts';
import { type ItemBody, type ItemCard, itemBody } from '../item/item-body.ts';
import { openBodyCache, type ShownItem } from './body-cache.ts';

/** Bodies of the items given to `openBodies`. */
export interface Bodies {
  /** The beginning of the stem as plain text. */
  readonly excerpt: (id: string) => string;
  readonly hasMath: (id: string) => boolean;
  readonly body: (id: string) => ItemBody;
  readonly close: () => void;
}

/** Writes the bodies that are not kept yet. @param styles is told the classes of all bodies */
export async function openBodies(
  index: BankIndex,
  items: readonly ShownItem[],
  styles: Set<string>,
): Promise<Bodies> {
  const cache = openBodyCache();
  const itemsById = new Map(items.map((item) => [item.header.id, item]));
  const excerpts = new Map<string, string>();
  // Where the cache keeps nothing, memory does.
  const unkept = new Map<string, ItemBody>();
  const withMath = new Set<string>();
  const takeCard = (id: string, card: ItemCard): void => {
    excerpts.set(id, card.excerpt);
    if (card.styles.length > 0) withMath.add(id);
    for (const name of card.styles) styles.add(name);
  };
  const findCards = (wanted: readonly ShownItem[]): readonly ShownItem[] =>
    wanted.filter((item) => {
      const card = cache.card(item);
      if (card !== undefined) takeCard(item.header.id, card);
      return card === undefined;
    });
  let missing = findCards(items);
  if (areThreadsWorthIt(missing.length)) {
    await runInThreads({
      script: 'src/site/bodies/body-thread.ts',
      tasks: missing,
      batchSize: 40,
    });
    missing = findCards(missing);
  }
  for (const item of missing) {
    const { body, card } = itemBody(await index.loadItem(item.header), item.visibility);
    takeCard(item.header.id, card);
    cache.keep(item, body, card);
    if (cache.card(item) === undefined) unkept.set(item.header.id, body);
  }
  return {
    excerpt: (id) => found(excerpts.get(id), id),
    hasMath: (id) => withMath.has(id),
    body: (id) => unkept.get(id) ?? found(cache.body(found(itemsById.get(id), id)), id),
    close: cache.close,
  };
}

function found<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`There is no body of the item ${id}.`);
  return value;
}
