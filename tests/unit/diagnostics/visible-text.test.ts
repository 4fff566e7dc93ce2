import { expect, test } from 'vitest';
import { renderText } from '../../../src/diagnostics/render-text.ts';
import { visibleText } from '../../../src/diagnostics/visible-text.ts';

test('what would command a terminal is shown as a sign of the same length', () => {
  const hostile = 'a\u001B]0;title\u0007\u0000\u007F\u009B2J\u202Eb\u2028c';
  expect(visibleText(hostile)).toBe('a␛]0;title␇␀␡�2J�b�c');
  expect(visibleText(hostile)).toHaveLength(hostile.length);
});

test.each([
  ['a blank of no width', '\u200B'],
  ['a joiner of words', '\u2060'],
  ['a mark of byte order', '\uFEFF'],
  ['a filler', '\u3164'],
  ['a letter of a tag', '\u{E0041}'],
])('two texts that differ in %s do not look alike', (_, sign) => {
  expect(visibleText(`ye${sign}s`)).toBe(`ye${'�'.repeat(sign.length)}s`);
});

test('tabs, line breaks and words of any script stay', () => {
  const text = 'a\tb\nä 中 שלום 👩‍🔬 e\u0301';
  expect(visibleText(text)).toBe(text);
});

test('a finding about hostile text commands nothing', () => {
  const text = renderText(
    {
      code: 'import-field-not-carried',
      severity: 'warning',
      message: 'The field \u001B[2J is not imported.',
      hint: 'Rename \u001B[31m.',
      place: { file: 'a\u001B.json', line: 1, column: 1 },
    },
    { source: () => '{"\u001B[2J": 1}' },
  );
  expect(text.match(/␛/g)).toHaveLength(4);
  expect(text).not.toContain('\u001B');
});
