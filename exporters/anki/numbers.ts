/** Numbers that name notes, cards, decks and types of notes, the same in every export. */
import { fingerprint } from '../../src/formats/fingerprint.ts';

/** The size of the numbers that Anki gives: milliseconds since 1970, in this century. */
const first = 1_000_000_000_000;
const span = 900_000_000_000;

/** Gives each name its number; two names never share one. */
export function newNumbers(): (name: string) => number {
  const byName = new Map<string, number>();
  const taken = new Set<number>();
  return (name) => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const { high, low } = fingerprint(name);
    let number = first + ((high * 2 ** 20 + (low >>> 12)) % span);
    while (taken.has(number)) number += 1;
    taken.add(number);
    byName.set(name, number);
    return number;
  };
}
