import { describe, expect, test } from 'vitest';
import { hashText, seededRandom, splitMix64 } from '../../../src/interactions/formula/random.ts';

describe('random numbers from a seed', () => {
  test('the generator gives the published sequence of SplitMix64', () => {
    const next = splitMix64(1234567n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  test.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('the hash of %j is the published one of FNV-1a', (seed, hash) => {
    expect(hashText(seed)).toBe(hash);
  });

  test('every number below the limit comes about equally often', () => {
    const below = seededRandom('dice');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let roll = 0; roll < 6000; roll += 1) {
      const face = Number(below(6n));
      counts[face] = (counts[face] ?? 0) + 1;
    }
    // Five standard deviations of a binomial with 6000 rolls and probability 1/6.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });
});
