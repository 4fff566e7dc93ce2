import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimal,
  compareDecimal,
  decimalToInteger,
  integerToDecimal,
  isDecimal,
  multiplyDecimal,
  normalizeDecimal,
  numberToDecimal,
  roundDecimal,
  roundSignificant,
  subtractDecimal,
} from '../../../src/interactions/decimal.ts';

/** A whole number of thousandths, as an author could write it. */
const thousandths = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const written = (times: bigint): string => {
  const digits = String(times < 0n ? -times : times).padStart(4, '0');
  return `${times < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
};

describe('what a decimal is', () => {
  test.each(['0', '-1', '+1', '132.5', '.5', '-0.00', '6.02e23', '1E-9', '1.50e+3'])(
    '%s',
    (text) => {
      expect(isDecimal(text)).toBe(true);
    },
  );

  test.each([
    '',
    ' 1',
    '1 ',
    '1,5',
    '1.',
    '.',
    'e5',
    '1e',
    '1.2.3',
    '0x10',
    '١٢',
    'Infinity',
    '--1',
    '1e400',
    '1e-400',
    `1${'0'.repeat(300)}`,
  ])('not %s', (text) => {
    expect(isDecimal(text)).toBe(false);
  });
});

describe('arithmetic is exact', () => {
  test('where doubles are not', () => {
    expect(subtractDecimal('3.3', '0.1')).toBe('3.2');
    expect(addDecimal('0.1', '0.2')).toBe('0.3');
    expect(multiplyDecimal('1.1', '1.1')).toBe('1.21');
    expect(addDecimal('1e20', '1e-20')).toBe('100000000000000000000.00000000000000000001');
  });

  test('for any numbers of thousandths', () => {
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        const [x, y] = [written(a), written(b)];
        expect(addDecimal(x, y)).toBe(normalizeDecimal(written(a + b)));
        expect(subtractDecimal(x, y)).toBe(normalizeDecimal(written(a - b)));
        expect(subtractDecimal(addDecimal(x, y), y)).toBe(normalizeDecimal(x));
        expect(compareDecimal(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(multiplyDecimal(x, y)).toBe(integerToDecimal(a * b, 6));
      }),
    );
  });
});

describe('spelling', () => {
  test.each([
    ['-0', '0'],
    ['+01.50', '1.5'],
    ['.5', '0.5'],
    ['1e3', '1000'],
    ['6.02e23', '6.02e+23'],
    ['0.000001', '0.000001'],
    ['0.0000001', '1e-7'],
    ['1e21', '1e+21'],
    ['123456789012345678901', '123456789012345678901'],
    ['100.000', '100'],
  ])('%s is %s', (text, normal) => {
    expect(normalizeDecimal(text)).toBe(normal);
  });

  test('agrees with the language for every double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-300);
        expect(numberToDecimal(value)).toBe(Object.is(value, -0) ? '0' : String(value));
      }),
    );
  });

  test('there is none for what is not finite', () => {
    expect(numberToDecimal(Number.NaN)).toBeUndefined();
    expect(numberToDecimal(Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});

describe('rounding', () => {
  test.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344999', 2, '2.34'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.4', 0, '0'],
    ['1.005', 2, '1.01'],
    ['12345', -2, '12300'],
    ['12350', -2, '12400'],
    ['2', 5, '2'],
  ])('%s to %i decimals is %s', (value, decimals, rounded) => {
    expect(roundDecimal(value, decimals)).toBe(rounded);
  });

  test.each([
    ['3.14159', 3, '3.14'],
    ['0.0031449', 3, '0.00314'],
    ['1234', 3, '1230'],
    ['9.996', 3, '10'],
    ['0', 3, '0'],
    ['-6.0221e23', 2, '-6e+23'],
  ])('%s to %i figures is %s', (value, figures, rounded) => {
    expect(roundSignificant(value, figures)).toBe(rounded);
  });

  test.each([
    ['2.05', 1, 'up', 21n],
    ['2.05', 1, 'down', 20n],
    ['-2.05', 1, 'up', -20n],
    ['-2.05', 1, 'down', -21n],
    ['2', 1, 'up', 20n],
    ['2e3', 0, 'down', 2000n],
  ] as const)('%s in steps of 10^-%i, %s, is %i', (value, decimals, towards, times) => {
    expect(decimalToInteger(value, decimals, towards)).toBe(times);
  });
});
