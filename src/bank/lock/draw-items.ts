/** Draws items by a seed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What one section draws. */
export interface Draw {
  /** Of the lock. */
  readonly seed: string;
  /** The section's number in the assessment, from 1. */
  readonly section: number;
  /** Ids to draw from, each once. */
  readonly pool: readonly string[];
  readonly pick: number;
}

/**
 * Every id gets the SHA-256 of the UTF-8 text “seed, line feed, number of the section, line feed,
 * id”; the `pick` smallest digests in hexadecimal are drawn, and given in the order of the pool.
 * Each set of ids is equally likely, whatever the order of the pool, and an item that joins or
 * leaves the pool changes one drawn item at most. This never changes: locks are drawn again by it.
 */
export function drawItems({ seed, section, pool, pick }: Draw): readonly string[] {
  const lots = pool.map((id) => ({
    id,
    lot: bytesToHex(sha256(utf8ToBytes(`${seed}\n${section}\n${id}`))),
  }));
  const drawn = new Set(
    lots
      .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, pick)
      .map(({ id }) => id),
  );
  return pool.filter((id) => drawn.has(id));
}
