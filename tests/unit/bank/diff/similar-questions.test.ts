import { describe, expect, test } from 'vitest';
import { likeness, similarQuestions } from '../../../../src/bank/diff/similar-questions.ts';

const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `w${index + from}`).join(' ');

describe('questions that are alike', () => {
  test('are measured by the pairs of neighbouring words that they share', () => {
    expect(likeness('Ice floats on water.', 'ice floats on WATER')).toBe(1);
    // ice-floats, floats-on, on-water against ice-floats, floats-on, on-oil: 2 of 4.
    expect(likeness('Ice floats on water.', 'Ice floats on oil.')).toBe(0.5);
    // Twenty words, one of them another: 17 of 21.
    expect(likeness(words(20), words(20).replace('w9 ', 'other '))).toBeCloseTo(17 / 21, 12);
    expect(likeness('', '')).toBe(0);
  });

  test('are found from 0.8 on, the most alike first, never as like themselves', () => {
    const all = [
      { id: 'a', text: words(40) },
      { id: 'b', text: words(40).replace('w9 ', 'other ') },
      { id: 'c', text: words(40, 100) },
      { id: 'd', text: words(40) },
      { id: 'e', text: words(30) },
    ];
    expect(
      similarQuestions([all[0] ?? never()], all).map(({ other, likeness: share }) => [
        other,
        share.toFixed(3),
      ]),
    ).toEqual([
      ['d', '1.000'],
      // 37 of 41; those of `e`, 29 of 39, are too few.
      ['b', (37 / 41).toFixed(3)],
    ]);
  });

  test('are told once where both are asked for', () => {
    const all = ['a', 'b'].map((id) => ({ id, text: 'The same words in both' }));
    expect(similarQuestions(all, all).map(({ id, other }) => [id, other])).toEqual([['b', 'a']]);
  });

  test('agree with comparing every one with every other', () => {
    // A small generator with a fixed seed: texts that differ in some words of a common stock.
    let state = 7;
    const next = (below: number): number => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const base = Array.from({ length: 6 }, (_, index) => words(25, index * 20));
    const all = Array.from({ length: 120 }, (_, index) => ({
      id: `q${index}`,
      text: (base[next(6)] ?? '')
        .split(' ')
        .map((word) => (next(15) === 0 ? `w${next(200)}` : word))
        .join(' '),
    }));
    const expected = all.flatMap((one, index) =>
      all
        .slice(0, index)
        .flatMap((other) =>
          likeness(one.text, other.text) >= 0.8 ? [`${one.id} ${other.id}`] : [],
        ),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(
      similarQuestions(all, all)
        .map(({ id, other }) => `${id} ${other}`)
        .sort(),
    ).toEqual(expected.sort());
  });
});

function never(): never {
  throw new Error('missing');
}
