/** Puts entries in an order that depends on nothing but what they say. */
import type { Content, Entry } from '../model/index.ts';
import { hashText } from './hash-text.ts';

/**
 * Sorts by a hash of each entry's own content, and names them anew by their place. A shuffle
 * seeded by the item's id could be undone by anyone who knows the program; this order is the same
 * whatever the key is, so it cannot tell the key.
 *
 * @param prefix of the new ids: `t` gives `t1`, `t2` …
 * @param salt so that the same words do not stand in the same order in every item
 */
export function neutralOrder(entries: readonly Entry[], prefix: string, salt: string): Entry[] {
  return entries
    .map(({ content }) => ({ content, text: JSON.stringify(content) }))
    .map(({ content, text }) => ({ content, text, hash: hashText(`${salt}\n${text}`) }))
    .sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ content }, index): { id: string; content: Content } => ({
      id: `${prefix}${index + 1}`,
      content,
    }));
}
