/** Puts entries in an order that depends on nothing but what they say. */
import type { Content, Entry } from '../model/index.ts';

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

/** FNV-1a over UTF-16 code units, with a final mixing so that near texts part. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
