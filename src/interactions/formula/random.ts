/** Random whole numbers that depend on a seed alone: the same on every machine. */

/** Gives the next number, from 0 up to but without `limit` (at least 1), each equally likely. */
export type RandomBelow = (limit: bigint) => bigint;

/** A generator for a text: its hash is the state of SplitMix64. */
export function seededRandom(seed: string): RandomBelow {
  const next = splitMix64(hashText(seed));
  return (limit) => {
    let range = wordRange;
    while (range < limit) range *= wordRange;
    // The last, incomplete round of the range would favour small numbers.
    const fair = range - (range % limit);
    for (;;) {
      let drawn = next();
      for (let size = wordRange; size < range; size *= wordRange)
        drawn = drawn * wordRange + next();
      if (drawn < fair) return drawn % limit;
    }
  };
}

/**
 * SplitMix64: whole numbers of 64 bits from a state of 64 bits.
 * @see https://doi.org/10.1145/2714064.2660195
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = wrap(state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = wrap((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

/**
 * FNV-1a of 64 bits over the UTF-16 units of a text.
 * @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function hashText(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    value = wrap((value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value;
}

/** How many numbers a word of 64 bits can be. */
const wordRange = 1n << 64n;

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
