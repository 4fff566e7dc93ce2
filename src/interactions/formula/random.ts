/** Random whole numbers that depend on a seed alone: the same on every machine. */

/** Gives the next number, from 0 up to but without `limit` (at least 1), each equally likely. */
export type RandomBelow = (limit: bigint) => bigint;

/**
 * A generator for a seed: the text is hashed by FNV-1a into the state of SplitMix64.
 * @see https://doi.org/10.1145/2714064.2660195
 */
export function seededRandom(seed: string): RandomBelow {
  let state = hash(seed);
  const next = (): bigint => {
    state = wrap(state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = wrap((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
  return (limit) => {
    // The last, incomplete round of the generator's range would favour small numbers.
    const fair = range - (range % limit);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % limit;
  };
}

const range = 1n << 64n;

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    value = wrap((value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value;
}
