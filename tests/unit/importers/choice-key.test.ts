import { describe, expect, test } from 'vitest';
import { findChoiceKey } from '../../../src/importers/record/choice-key.ts';

const planets = ['Mars', 'Jupiter', 'Venus'];

describe('the choice that an answer names', () => {
  test.each([
    ['its text', 'Jupiter', 1],
    ['its text with other spacing', ' Jupiter ', 1],
    ['its text in other letter case, if only one has it', 'JUPITER', 1],
    ['its letter', 'B', 1],
    ['its letter in lower case', 'c', 2],
    ['its letter with a bracket', 'A)', 0],
    ['its letter in brackets', '(a)', 0],
    ['its letter with a word', 'Choice C', 2],
    ['its letter and its text', 'B) Jupiter', 1],
  ])('is found by %s', (_, answer, index) => {
    expect(findChoiceKey(answer, planets)).toEqual({ ok: true, index });
  });

  test('is found by the exact text where others differ from it in letter case', () => {
    expect(findChoiceKey('kHz', ['khz', 'KHz', 'kHz', 'KHZ'])).toEqual({ ok: true, index: 2 });
  });

  test('is counted with the blank ones', () => {
    expect(findChoiceKey('C', ['a1', '', 'c1', 'd1'])).toEqual({ ok: true, index: 2 });
  });

  test('may be found by a letter that is its own text', () => {
    expect(findChoiceKey('B', ['A', 'B', 'C'])).toEqual({ ok: true, index: 1 });
  });

  test.each([
    ['another text', 'Saturn', planets],
    ['a letter behind the last', 'D', planets],
    ['the letter of a blank choice', 'B', ['x1', '', 'z1']],
    ['a label with the text of another choice', 'A) Jupiter', planets],
  ])('is none for %s', (_, answer, choices) => {
    expect(findChoiceKey(answer, choices)).toMatchObject({ ok: false, reason: 'unmatched' });
  });

  test.each([
    ['the letter of one and the text of another', 'A', ['C', 'B', 'A']],
    ['the text of two', 'Mars', ['Mars', 'Venus', 'Mars']],
    ['the text of two, letter case aside', 'KHZ', ['khz', 'kHz', 'MHz']],
  ])('cannot be told for %s', (_, answer, choices) => {
    expect(findChoiceKey(answer, choices)).toMatchObject({ ok: false, reason: 'ambiguous' });
  });
});
