import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../src/interactions/text-entry/pattern.ts';

const compile = (source: string, flags = '') => compilePattern({ kind: 'pattern', source, flags });

describe('a pattern of a short answer', () => {
  test.each([
    ['colou?r', 'colour'],
    ['(the\\s+)?(cell|plasma)\\s+membranes?', 'the plasma membrane'],
    ['-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?', '-1.5e-3'],
    ['(\\w+\\s?){1,3}', 'one two three'],
    ['H_?2_?O', 'H_2O'],
    ['(?:ab)+', 'abab'],
    ['[(*+|]+', '(*+|'],
    ['\\(\\d{3}\\)', '(123)'],
    ['(?<first>a)\\k<first>', 'aa'],
    ['(?=a)a', 'a'],
    ['(?<!b)a', 'a'],
    ['[\\]a]+', ']a'],
    ['(\\d{2}:){2}\\d{2}', '12:34:56'],
    ['\\s*[+-]?\\s*\\d+\\s*\\.\\s*\\d+\\s*m\\s*/\\s*s\\s*', ' + 1.5 m / s'],
    ['[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+', 'a-b-c-d-e-f-g'],
    ['.*acid.*rain.*', 'the acid in rain falls'],
    ['\\s*(?:\\d+\\s*mm|\\d+\\s*cm|\\d+\\s*km|\\d+\\s*m)\\s*', '5 km'],
  ])('%s matches %s', (source, text) => {
    expect(compile(source).pattern?.test(text)).toBe(true);
  });

  test('may use Unicode', () => {
    expect(compile('\\p{Lu}\\p{Ll}+', 'u').pattern?.test('Größe')).toBe(true);
    expect(compile('\\u{12345}', 'u').pattern?.test('\u{12345}')).toBe(true);
  });

  test.each(['a', 'ba', 'ab', 'a b', ''])('matches the whole, not %j', (text) => {
    expect(compile('a|b').pattern?.test(text)).toBe(text === 'a');
  });
});

describe('a pattern that could take forever is refused', () => {
  test.each([
    '(a+)+',
    '(a*)*b',
    '(a|a)*b',
    '(a|ab)+c',
    '(\\d+,?)+',
    '((ab)?c)*',
    '(?:x+x+)+y',
    '(?<word>\\w+\\s?)+',
    '(.*){5,}',
    '(a?){25}',
    '(a+){30}',
    '((a+){5}){5}',
    'a?'.repeat(21),
    `${'a*'.repeat(10)}b`,
    `${'a*b*'.repeat(6)}c`,
    `${'.*a'.repeat(10)}b`,
    `${'\\w+a'.repeat(10)}!`,
    `${'(?:x|a+)'.repeat(8)}!`,
    `${'a{0,100}'.repeat(8)}b`,
    '(\\d+,?){6}',
    '['.repeat(200_000),
    '(?:(?:.*a){3}){3}b',
  ])('%s', (source) => {
    expect(compile(source).problem).toMatch(/take forever/);
  });
});

describe('a pattern that is none', () => {
  test.each([
    ['(', ''],
    ['a)', ''],
    ['[a', ''],
    ['a**', ''],
    ['a', 'g'],
    ['a', 'ii'],
    ['a', 'x'],
  ])('%s with the flags %j is refused', (source, flags) => {
    expect(compile(source, flags).problem).toBeTruthy();
  });
});
