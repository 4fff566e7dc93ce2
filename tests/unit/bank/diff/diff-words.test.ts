import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '../../../../src/bank/diff/diff-words.ts';

/** `[-gone-]{+new+}` between what is the same. */
function marked(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');
}

describe('words', () => {
  test.each([
    [
      'What is the speed now?',
      'What is the velocity now?',
      'What is the [-speed-]{+velocity+} now?',
    ],
    ['Ice floats on water.', 'Ice floats on cold water.', 'Ice floats on {+cold +}water.'],
    ['the old pump runs', 'the new motor runs', 'the [-old pump-]{+new motor+} runs'],
    ['Is $v_1 + v_2$ right?', 'Is $v_1 - v_2$ right?', 'Is [-$v_1 + v_2$-]{+$v_1 - v_2$+} right?'],
    ['Größe', 'Größen', '[-Größe-]{+Größen+}'],
    ['', 'All new', '{+All new+}'],
    ['All gone', '', '[-All gone-]'],
    ['Same', 'Same', 'Same'],
    ['Which colour has the sky?', 'Name a gas.', '[-Which colour has the sky?-]{+Name a gas.+}'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test('either side can be put together from the runs', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '$x$', '.', '\n'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const side = (other: string): string =>
          runs.flatMap(({ kind, text }) => (kind === other ? [] : text)).join('');
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
    );
  });
});
