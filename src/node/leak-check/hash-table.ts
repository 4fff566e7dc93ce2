/** A table from hashes to numbers, small enough for millions of them. */

/** Several values may stand under one hash. */
export interface HashTable {
  /** @param value not negative; each is added once */
  readonly add: (hash: number, value: number) => void;
  /** The value added last under the hash, or -1. */
  readonly first: (hash: number) => number;
  /** The value added before this one under the same hash, or -1. */
  readonly next: (value: number) => number;
}

/** Makes an empty table. */
export function hashTable(): HashTable {
  let mask = 1023;
  let hashes = new Int32Array(mask + 1);
  let heads = new Int32Array(mask + 1).fill(-1);
  let used = 0;
  const before: number[] = [];
  const placeOf = (hash: number): number => {
    let place = (hash ^ (hash >>> 15)) & mask;
    while (heads[place] !== -1 && hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  };
  const grow = (): void => {
    const [oldHashes, oldHeads] = [hashes, heads];
    mask = mask * 2 + 1;
    hashes = new Int32Array(mask + 1);
    heads = new Int32Array(mask + 1).fill(-1);
    for (const [index, head] of oldHeads.entries()) {
      if (head === -1) continue;
      const hash = oldHashes[index] ?? 0;
      const place = placeOf(hash);
      hashes[place] = hash;
      heads[place] = head;
    }
  };
  return {
    add: (hash, value) => {
      if (used * 2 > mask) grow();
      const place = placeOf(hash);
      const head = heads[place] ?? -1;
      if (head === -1) used += 1;
      before[value] = head;
      hashes[place] = hash;
      heads[place] = value;
    },
    first: (hash) => heads[placeOf(hash)] ?? -1,
    next: (value) => before[value] ?? -1,
  };
}
