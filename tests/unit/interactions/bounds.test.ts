import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDecimal,
  integerToDecimal,
  roundSignificant,
} from '../../../src/interactions/decimal.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import { acceptsNumber } from '../../../src/interactions/numeric-entry/score.ts';

const inclusive = { minInclusive: true, maxInclusive: true };

describe('the interval of a numeric key', () => {
  test('an exact value is both ends', () => {
    expect(numericBounds({ kind: 'exact', value: '9.810' })).toEqual({
      min: '9.81',
      max: '9.81',
      ...inclusive,
    });
  });

  test('an absolute tolerance is exact: 3.3 ± 0.1 begins at 3.2', () => {
    expect(numericBounds({ kind: 'absolute', value: '3.3', tolerance: '0.1' })).toEqual({
      min: '3.2',
      max: '3.4',
      ...inclusive,
    });
  });

  test('a percentage is of the size, also of a negative value', () => {
    expect(numericBounds({ kind: 'percent', value: '9.81', percent: '2' })).toEqual({
      min: '9.6138',
      max: '10.0062',
      ...inclusive,
    });
    expect(numericBounds({ kind: 'percent', value: '-200', percent: '5' })).toEqual({
      min: '-210',
      max: '-190',
      ...inclusive,
    });
  });

  test('a range is as written', () => {
    expect(numericBounds({ kind: 'range', min: '-1.50', max: '2' })).toEqual({
      min: '-1.5',
      max: '2',
      ...inclusive,
    });
  });

  test('significant figures accept what rounds to the value', () => {
    expect(numericBounds({ kind: 'significant-figures', value: '3.14', figures: 3 })).toEqual({
      min: '3.135',
      max: '3.145',
      minInclusive: true,
      maxInclusive: false,
    });
    expect(numericBounds({ kind: 'significant-figures', value: '-3.14', figures: 3 })).toEqual({
      min: '-3.145',
      max: '-3.135',
      minInclusive: false,
      maxInclusive: true,
    });
  });

  test('just below a power of ten the figures are finer', () => {
    expect(numericBounds({ kind: 'significant-figures', value: '1.00', figures: 3 })).toEqual({
      min: '0.9995',
      max: '1.005',
      minInclusive: true,
      maxInclusive: false,
    });
  });

  test('zero has no figures', () => {
    expect(numericBounds({ kind: 'significant-figures', value: '0', figures: 3 })).toMatchObject({
      min: '0',
      max: '0',
    });
  });

  test('significant figures accept exactly what rounds to the same number', () => {
    const number = fc
      .tuple(fc.bigInt({ min: -99_999n, max: 99_999n }), fc.integer({ min: -3, max: 6 }))
      .map(([digits, decimals]) => integerToDecimal(digits, decimals));
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 4 }), (value, typed, figures) => {
        const isSame =
          compareDecimal(roundSignificant(value, figures), roundSignificant(typed, figures)) === 0;
        expect(acceptsNumber({ kind: 'significant-figures', value, figures }, typed)).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });
});
