import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../src/formats/text-pattern.ts';
import { acceptsText } from '../../../src/interactions/text-entry/score.ts';
import type { TextKey } from '../../../src/model/index.ts';

const keys: readonly TextKey[] = [
  { kind: 'literal', value: 'a.b (c) Straße' },
  { kind: 'pattern', source: 'colou?r', flags: 'i' },
  { kind: 'pattern', source: 'gr[ae]y', flags: '' },
  { kind: 'pattern', source: '(?<first>[a-c])\\d+\\.\\p{L}', flags: 'iu' },
  { kind: 'pattern', source: 'x|y', flags: 'i' },
];

describe('accepted texts as one regular expression', () => {
  it.each([
    'a.b (c) straße',
    'A.B (C) STRAßE',
    'axb (c) straße',
    'COLOR',
    'Colour',
    'colours',
    'grey',
    'Grey',
    'B12.q',
    'd12.q',
    'b1xq',
    ' x ',
    'Y',
    'xy',
    '',
  ])('%j is judged as by scoring', (text) => {
    const isAccepted = keys.some((key) => acceptsText(key, text));
    expect(new RegExp(patternOf(keys), 'u').test(text)).toBe(isAccepted);
  });
});
