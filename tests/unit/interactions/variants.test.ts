import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawVariants } from '../../../src/interactions/formula/variants.ts';
import type { FormulaInteraction, Variable } from '../../../src/model/index.ts';

function formula(
  expression: string,
  variables: readonly Variable[],
  decimals?: number,
): FormulaInteraction {
  return {
    kind: 'formula',
    id: 'response',
    variables,
    expression,
    tolerance: { kind: 'exact' },
    ...(decimals !== undefined && { decimals }),
  };
}

function interval(name: string, min: string, max: string, decimals: number): Variable {
  return { kind: 'interval', name, min, max, decimals };
}

describe('variants of a formula item', () => {
  test('values lie on the grid of their interval, ends included', () => {
    const drawn = drawVariants(formula('v', [interval('v', '2', '2.5', 1)]), 'seed', 100);
    expect(drawn.map(({ values }) => values.v).sort()).toEqual([
      '2',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '2.5',
    ]);
  });

  test('an end between two grid points is rounded inwards', () => {
    const drawn = drawVariants(formula('v', [interval('v', '-0.25', '0.25', 1)]), 'seed', 100);
    expect(drawn.map(({ values }) => Number(values.v)).sort((a, b) => a - b)).toEqual([
      -0.2, -0.1, 0, 0.1, 0.2,
    ]);
  });

  test('listed values are taken as they are', () => {
    const variable: Variable = { kind: 'values', name: 'n', values: ['1', '2.50', '2.5', '1e3'] };
    const drawn = drawVariants(formula('2 * n', [variable]), 'seed', 10);
    expect(Object.fromEntries(drawn.map(({ values, answer }) => [values.n, answer]))).toEqual({
      1: '2',
      '2.5': '5',
      1000: '2000',
    });
  });

  test('the answer is rounded exactly, halves away from zero', () => {
    const value: Variable = { kind: 'values', name: 'x', values: ['1.005'] };
    expect(drawVariants(formula('x', [value], 2), 'seed', 1)[0]?.answer).toBe('1.01');
    expect(drawVariants(formula('-x', [value], 2), 'seed', 1)[0]?.answer).toBe('-1.01');
    expect(drawVariants(formula('x * 3', [value]), 'seed', 1)[0]?.answer).toBe('3.015');
  });

  test('noise of binary arithmetic does not show', () => {
    const value: Variable = { kind: 'values', name: 'x', values: ['0.1'] };
    expect(drawVariants(formula('x + 0.2', [value]), 'seed', 1)[0]?.answer).toBe('0.3');
  });

  test('values without a finite answer are left out', () => {
    const drawn = drawVariants(formula('1 / x', [interval('x', '-1', '1', 0)]), 'seed', 10);
    expect(drawn.map(({ values }) => values.x).sort()).toEqual(['-1', '1']);
    expect(drawVariants(formula('sqrt(x)', [interval('x', '-9', '-1', 0)]), 'seed', 5)).toEqual([]);
  });

  test('there are none of a formula that cannot be read, or of a variable without values', () => {
    expect(drawVariants(formula('1 +', [interval('x', '1', '2', 0)]), 'seed', 3)).toEqual([]);
    expect(drawVariants(formula('x', [interval('x', '1.2', '1.8', 0)]), 'seed', 3)).toEqual([]);
  });

  test('a formula without variables has one variant', () => {
    expect(drawVariants(formula('2 * 3', []), 'seed', 4)).toEqual([{ values: {}, answer: '6' }]);
  });

  test('a wide grid is drawn from without being written out', () => {
    const drawn = drawVariants(
      formula('a + b', [interval('a', '0', '1', 10), interval('b', '0', '1000000', 10)]),
      'seed',
      50,
    );
    expect(new Set(drawn.map(({ values }) => `${values.a} ${values.b}`)).size).toBe(50);
  });

  test('different seeds draw different sets', () => {
    const item = formula('a', [interval('a', '0', '1000000', 0)]);
    expect(drawVariants(item, 'one', 5)).not.toEqual(drawVariants(item, 'two', 5));
  });

  test('for any interval: same seed same sets, no set twice, and a prefix for a smaller count', () => {
    const bounds = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: 0, max: 3 }),
        fc.string(),
        ([low, length], decimals, seed) => {
          const item = formula('a * 2', [
            interval('a', String(low), String(low + length), decimals),
          ]);
          const drawn = drawVariants(item, seed, 20);
          expect(drawVariants(item, seed, 20)).toEqual(drawn);
          expect(drawVariants(item, seed, 5)).toEqual(drawn.slice(0, 5));
          expect(drawn.length).toBe(Math.min(20, length * 10 ** decimals + 1));
          expect(new Set(drawn.map(({ values }) => values.a)).size).toBe(drawn.length);
          for (const { values, answer } of drawn) {
            expect(Number(values.a)).toBeGreaterThanOrEqual(low);
            expect(Number(values.a)).toBeLessThanOrEqual(low + length);
            expect((values.a?.split('.')[1] ?? '').length).toBeLessThanOrEqual(decimals);
            expect(Number(answer)).toBeCloseTo(2 * Number(values.a), 9);
          }
        },
      ),
    );
  });
});
