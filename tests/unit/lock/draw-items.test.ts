import { describe, expect, test } from 'vitest';
import { drawItems } from '../../../src/bank/lock/draw-items.ts';

const pool = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('drawing items by a seed', () => {
  // The lots are those of: printf 'autumn\n2\n%s' a | sha256sum
  test.each([
    [1, ['b']],
    [3, ['b', 'd', 'e']],
    [6, pool],
  ])('takes the %i smallest digests, in the order of the pool', (pick, drawn) => {
    expect(drawItems({ seed: 'autumn', section: 2, pool, pick })).toEqual(drawn);
  });

  test('does not depend on the order of the pool', () => {
    const draw = { seed: 'autumn', section: 2, pick: 3 };
    const reversed = drawItems({ ...draw, pool: pool.toReversed() });
    expect(reversed.toReversed()).toEqual(drawItems({ ...draw, pool }));
  });

  test('draws apart in each section and with each seed', () => {
    const wide = Array.from({ length: 100 }, (_, index) => `item-${index}`);
    const draws = [
      { seed: 'autumn', section: 1 },
      { seed: 'autumn', section: 2 },
      { seed: 'spring', section: 1 },
    ].map((draw) => drawItems({ ...draw, pool: wide, pick: 10 }).join());
    expect(new Set(draws).size).toBe(3);
  });

  test('changes one drawn item at most when another joins the pool', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const draw = { seed: String(seed), section: 1, pick: 3 };
      const before = drawItems({ ...draw, pool });
      const after = drawItems({ ...draw, pool: [...pool, 'g'] });
      expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
    }
  });

  test('draws every set of items about equally often', () => {
    const draws = 4000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1) {
      const drawn = drawItems({ seed: `seed ${seed}`, section: 1, pool, pick: 2 }).join('');
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    // 15 pairs of 6: chi-square with 14 degrees of freedom is above 36.1 once in a thousand.
    const expected = draws / 15;
    const statistic = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(counts.size).toBe(15);
    expect(statistic).toBeLessThan(36.1);
  });
});
