import { describe, expect, it } from 'vitest';
import { schemaPattern } from '../../../src/formats/qti/schema-pattern.ts';

describe('a pattern in the words of XML Schema', () => {
  it.each([
    ['^colou?r$', false, 'colou?r'],
    ['(?:a|b)+', false, '(a|b)+'],
    ['ab', true, '[aA][bB]'],
    ['[a-f]\\d{2}', true, '[a-fA-F]\\d{2}'],
    ['\\.x\\/y', false, '\\.x/y'],
    ['1*', true, '1*'],
    ['é', true, '[éÉ]'],
  ])('%s (without case: %s)', (source, isCaseless, expected) => {
    expect(schemaPattern(source, isCaseless)).toBe(expected);
  });

  it.each([
    '(?=a)b',
    '(?!a)b',
    '(?<=a)b',
    '(?<n>a)',
    '(a)\\1',
    '\\bword\\b',
    'a+?',
    'a$b',
    '\\u00e9',
  ])('has none for %s', (source) => {
    expect(schemaPattern(source, false)).toBeUndefined();
  });

  it('matches the same texts where both languages mean the same', () => {
    const source = '(the )?mean[- ]value theorem( of calculus)?';
    const pattern = new RegExp(`^(?:${schemaPattern(source, true)})$`);
    for (const text of ['Mean-value theorem', 'THE mean value Theorem of calculus']) {
      expect(text).toMatch(pattern);
    }
    expect('mean theorem').not.toMatch(pattern);
  });
});
