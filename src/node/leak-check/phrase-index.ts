/** Looks for many phrases in one pass over a text. */
import { hashTable } from './hash-table.ts';
import { scanWords, wordsOf } from './scan-words.ts';

/** Phrases are at most so many words long. */
export const longestPhrase = 5;

/** One phrase to look for. */
export interface Phrase<Meaning> {
  /** Folded, at most `longestPhrase`. */
  readonly words: readonly string[];
  /** What must stand there sign by sign, but for case and white space. */
  readonly exact?: string;
  readonly meaning: Meaning;
}

/** Phrases that can be looked for. */
export interface PhraseIndex<Meaning> {
  readonly add: (phrase: Phrase<Meaning>) => void;
  /** Takes out what stands in a text that is not secret, where the meaning allows it. */
  readonly forget: (text: string, allows: (meaning: Meaning) => boolean) => void;
  /** Calls with every phrase that the text holds and where it begins and ends. */
  readonly find: (
    text: string,
    found: (meaning: Meaning, start: number, end: number) => void,
  ) => void;
  /** How many there are. */
  readonly size: () => number;
}

/** Makes an empty index. */
export function phraseIndex<Meaning>(): PhraseIndex<Meaning> {
  const table = hashTable();
  const phrases: (Phrase<Meaning> | undefined)[] = [];
  let count = 0;
  const visit = (
    text: string,
    found: (phrase: Phrase<Meaning>, value: number, start: number, end: number) => void,
  ): void => {
    windows(text, (hash, start, end) => {
      for (let value = table.first(hash); value >= 0; value = table.next(value)) {
        const phrase = phrases[value];
        if (phrase !== undefined && isThere(phrase, text.slice(start, end))) {
          found(phrase, value, start, end);
        }
      }
    });
  };
  return {
    add: (phrase) => {
      let hash = 0;
      let number = 0;
      windows(
        phrase.words.join(' '),
        (whole) => {
          number += 1;
          hash = whole;
        },
        phrase.words.length,
      );
      if (number === 0) return;
      table.add(hash, phrases.length);
      phrases.push(phrase);
      count += 1;
    },
    forget: (text, allows) =>
      visit(text, (phrase, value) => {
        if (phrases[value] === undefined || !allows(phrase.meaning)) return;
        phrases[value] = undefined;
        count -= 1;
      }),
    find: (text, found) => visit(text, ({ meaning }, _, start, end) => found(meaning, start, end)),
    size: () => count,
  };
}

function isThere({ words, exact }: Phrase<unknown>, slice: string): boolean {
  if (exact !== undefined) return compact(slice) === exact;
  const there = wordsOf(slice);
  return there.length === words.length && words.every((word, index) => word === there[index]);
}

/** Without white space, signs that cannot be seen, and case. */
export function compact(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]+/gu, '').toLowerCase();
}

/** Calls with the hash of every run of 1 to 5 words; with `only`, of runs that long. */
function windows(
  text: string,
  found: (hash: number, start: number, end: number) => void,
  only?: number,
): void {
  const hashes = new Int32Array(longestPhrase);
  const starts = new Int32Array(longestPhrase);
  let count = 0;
  scanWords(text, (word, start, end) => {
    const slot = count % longestPhrase;
    hashes[slot] = word;
    starts[slot] = start;
    count += 1;
    let hash = 0;
    // From the last word back: one step more for each longer run.
    for (let length = 1; length <= longestPhrase && length <= count; length += 1) {
      const at = (count - length) % longestPhrase;
      hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x9e3779b1) ^ (hash >>> 13);
      if (only === undefined || only === length) found(hash, starts[at] ?? 0, end);
    }
  });
}
