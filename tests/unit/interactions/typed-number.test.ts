import { describe, expect, test } from 'vitest';
import { parseTypedNumber } from '../../../src/interactions/numeric-entry/parse-typed-number.ts';

describe('a typed number', () => {
  test.each([
    ['132.5', '132.5'],
    ['  -3 ', '-3'],
    ['−3', '-3'],
    ['– 3', '-3'],
    ['+ 3', '3'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['3.0e8', '300000000'],
    ['3E-2', '0.03'],
    ['3×10^8', '300000000'],
    ['3 x 10^-2', '0.03'],
    ['3 * 10^(−2)', '0.03'],
    ['3·10⁸', '300000000'],
    ['1.6 × 10⁻¹⁹', '1.6e-19'],
    ['10^3', '1000'],
    ['3\\times10', undefined],
    ['1,234.5', '1234.5'],
    ['-1,234,567', '-1234567'],
    ['12 345.6', '12345.6'],
    ['12\u202F345', '12345'],
  ])('%j is %s', (typed, value) => {
    expect(parseTypedNumber(typed)).toBe(value);
  });

  test.each([
    '3,14',
    '1,234',
    '1,23,4.5',
    '12 34',
    '',
    'about 3',
    '3 m',
    '1/2',
    '50%',
    '3e8e2',
    '3e2×10^8',
    '2^3',
    '1 2',
    'NaN',
    'Infinity',
    '1e999',
    '1'.repeat(101),
  ])('%j is not guessed', (typed) => {
    expect(parseTypedNumber(typed)).toBeUndefined();
  });
});
