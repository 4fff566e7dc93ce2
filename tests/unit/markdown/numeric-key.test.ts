import { describe, expect, it } from 'vitest';
import { printNumericKey, readNumericKey } from '../../../src/markdown/constructs/numeric-key.ts';
import type { NumericKey } from '../../../src/model/index.ts';

const exact = (value: string): NumericKey => ({ kind: 'exact', value });

describe('A numeric answer', () => {
  it.each<[string, NumericKey, string?]>([
    ['42', exact('42')],
    ['-0.50', exact('-0.50')],
    ['.5', exact('.5')],
    ['+7', exact('7')],
    ['−3', exact('-3')],
    ['6.02e23', exact('6.02e23')],
    ['5eV', exact('5'), 'eV'],
    ['132.5 ± 0.1 kPa', { kind: 'absolute', value: '132.5', tolerance: '0.1' }, 'kPa'],
    ['132.5+-0.1', { kind: 'absolute', value: '132.5', tolerance: '0.1' }],
    ['132.5 +/- 0.1', { kind: 'absolute', value: '132.5', tolerance: '0.1' }],
    ['9.81 ± 2%', { kind: 'percent', value: '9.81', percent: '2' }],
    ['9.81 ± 2 % m', { kind: 'percent', value: '9.81', percent: '2' }, 'm'],
    ['50 ± 2 \\%', { kind: 'absolute', value: '50', tolerance: '2' }, '%'],
    ['50 %', exact('50'), '%'],
    ['[130, 135]', { kind: 'range', min: '130', max: '135' }],
    ['[-1e2,-5] °C', { kind: 'range', min: '-1e2', max: '-5' }, '°C'],
    ['0.00314 (3 sf)', { kind: 'significant-figures', value: '0.00314', figures: 3 }],
    ['1500 (2 sf) m', { kind: 'significant-figures', value: '1500', figures: 2 }, 'm'],
    ['1500 (4 sf)', { kind: 'significant-figures', value: '1500', figures: 4 }],
    ['9.81 $\\mathrm{m/s^2}$', exact('9.81'), '$\\mathrm{m/s^2}$'],
    ['3 &#49;0^3 m', exact('3'), '10^3 m'],
  ])('is read from `%s`', (text, key, unit) => {
    expect(readNumericKey(text)).toEqual({ ok: true, key, ...(unit !== undefined && { unit }) });
  });

  it.each([
    ['', 0, 'There is no number after `=`.'],
    ['about 5', 0, '`about` is no number.'],
    ['  3,5', 3, '`,5` is no unit.'],
    ['1 000', 2, '`000` is no unit.'],
    ['1/3', 1, '`/3` is no unit.'],
    ['6 × 10^3', 2, '`× 10^3` is no unit.'],
    ['5 ±', 1, 'There is no number after `±`.'],
    ['5 ± -1', 1, 'A tolerance cannot be negative.'],
    ['[3, 2]', 0, 'The lower limit 3 is above the upper limit 2.'],
    ['[3 2]', 0, 'This is no interval.'],
    ['3.14 (4 sf)', 4, '3.14 has 3 significant figures, not 4.'],
    ['0.10 (1 sf)', 4, '0.10 has 2 significant figures, not 1.'],
    ['1500 (1 sf)', 4, '1500 has 2 to 4 significant figures, not 1.'],
    ['1e999', 0, '`1e999` is too long or too large.'],
  ])('is refused in `%s` at offset %i', (text, offset, message) => {
    expect(readNumericKey(text)).toMatchObject({ ok: false, offset, message });
  });

  it.each<[NumericKey, string | undefined, string]>([
    [{ kind: 'absolute', value: '50', tolerance: '2' }, '%', '50 ± 2 \\%'],
    [{ kind: 'percent', value: '50', percent: '2' }, '%', '50 ± 2% %'],
    [exact('3'), '10^3 m', '3 &#49;0^3 m'],
    [exact('3'), '(g)', '3 &#40;g)'],
    [exact('3'), 'a\\%', '3 a\\\\%'],
    [exact('3'), ' ', '3'],
    [{ kind: 'range', min: '1', max: '2' }, undefined, '[1, 2]'],
  ])('of %j in %s is printed as `%s`', (key, unit, written) => {
    expect(printNumericKey(key, unit)).toBe(written);
  });
});
