import { describe, expect, test } from 'vitest';
import { numericKey, numericValue } from '../../../src/importers/record/numeric-value.ts';
import { suggestFolder, suggestId } from '../../../src/importers/suggest-id.ts';
import { readPythonList } from '../../../src/importers/text/python-list.ts';

describe('the number that an answer states', () => {
  test.each([
    ['132.5', { value: '132.5', isAdjusted: false }],
    ['-5', { value: '-5', isAdjusted: false }],
    ['6.02e23', { value: '6.02e23', isAdjusted: false }],
    ['12345678901234567890', { value: '12345678901234567890', isAdjusted: false }],
    ['$132.5$', { value: '132.5', isAdjusted: true }],
    ['+5', { value: '5', isAdjusted: true }],
    ['−5', { value: '-5', isAdjusted: true }],
    ['132.5 kPa', { value: '132.5', unit: 'kPa', isAdjusted: true }],
    ['9.81 m/s^2', { value: '9.81', unit: 'm/s^2', isAdjusted: true }],
    ['50%', { value: '50', unit: '%', isAdjusted: true }],
    ['25 °C', { value: '25', unit: '°C', isAdjusted: true }],
  ])('%j is read', (answer, expected) => {
    expect(numericValue(answer)).toEqual(expected);
  });

  test.each([
    '132,5',
    '1,500',
    '3/4',
    '2 x 10^3',
    '1.5 × 10^3',
    'about 5',
    '5 or 6',
    '',
    'NaN',
    '1e999',
  ])('%j is no plain number', (answer) => {
    expect(numericValue(answer)).toBeUndefined();
  });

  test('a tolerance is absolute, in percent, or nothing', () => {
    expect(numericKey('5', '0.1')).toEqual({ kind: 'absolute', value: '5', tolerance: '0.1' });
    expect(numericKey('5', '2%')).toEqual({ kind: 'percent', value: '5', percent: '2' });
    expect(numericKey('5', '0')).toEqual({ kind: 'exact', value: '5' });
    expect(numericKey('5', '-1')).toBeUndefined();
    expect(numericKey('5', 'small')).toBeUndefined();
  });
});

describe('names of imported items', () => {
  test.each([
    [["Bernoulli's Equation"], 'bernoullis-equation'],
    [['Q_00001', 'ignored'], 'q-00001'],
    [['25'], 'item-25'],
    [['流体', 'Fluids'], 'fluids'],
    [['流体'], 'item'],
    [['CON'], 'item-con'],
    [['readme'], 'item-readme'],
    [['Größe der Ångström-Skala'], 'groesse-der-angstroem-skala'],
    [[undefined, '../../etc/passwd'], 'etc-passwd'],
  ])('%j becomes %s', (names, id) => {
    expect(suggestId(...names)).toBe(id);
  });

  test('a long title is cut between words', () => {
    const id = suggestId('word '.repeat(50));
    expect(id).toMatch(/^word(-word)+$/);
    expect(id.length).toBeLessThanOrEqual(80);
  });

  test('a topic becomes folders that stay below where they are', () => {
    expect(suggestFolder('Fluid mechanics/Flow')).toBe('fluid-mechanics/flow');
    expect(suggestFolder('../..//etc/NUL')).toBe('etc/nul-topic');
    expect(suggestFolder(undefined)).toBe('');
  });
});

describe('lists as Python prints them', () => {
  test('every escape of repr() is undone', () => {
    // Printed by Python 3: repr(['a', "it's", …])
    const printed = String.raw`['a', "it's", 'say "hi"', 'both \' and "', 'back\\slash', 'new\nline', 'tab\t', 'é Ω', '\x07', '', '[x]', 'a, b']`;
    expect(readPythonList(printed)).toEqual([
      'a',
      "it's",
      'say "hi"',
      `both ' and "`,
      'back\\slash',
      'new\nline',
      'tab\t',
      'é Ω',
      '\x07',
      '',
      '[x]',
      'a, b',
    ]);
  });

  test('what is not there is blank, numbers and truth values are texts', () => {
    expect(readPythonList('[None, nan, True, 1.5]')).toEqual(['', '', 'True', '1.5']);
    expect(readPythonList('[]')).toEqual([]);
  });

  test('JSON lists are read too', () => {
    expect(readPythonList('["a \\"b\\"", "\\u00e9"]')).toEqual(['a "b"', 'é']);
  });

  test.each(['a', '[97.119(b)(2)]', "['a", "['a' 'b']", '[a, b]'])('%j is no list', (text) => {
    expect(readPythonList(text)).toBeUndefined();
  });
});
