import { describe, expect, test } from 'vitest';
import { addId } from '../../../src/bank/fix/add-id.ts';
import { correctNames } from '../../../src/bank/fix/correct-names.ts';
import { freeId } from '../../../src/bank/fix/free-id.ts';

describe('writing an id', () => {
  test('adds one line and leaves every other byte alone', () => {
    expect(addId('---\ntitle:   A\n---\n\nText  \n', 'a')).toBe(
      '---\nid: a\ntitle:   A\n---\n\nText  \n',
    );
    expect(addId('\uFEFF---\r\ntitle: A\r\n---\r\n', 'a')).toBe(
      '\uFEFF---\r\nid: a\r\ntitle: A\r\n---\r\n',
    );
  });

  test('does nothing without front matter', () => {
    expect(addId('Text\n', 'a')).toBeUndefined();
  });
});

describe('finding an id', () => {
  test.each([
    ['a/pipe-flow.md', 'Title', [], 'pipe-flow'],
    ['a/Überdruck im Rohr.mdx', 'Title', [], 'ueberdruck-im-rohr'],
    ['a/12.md', 'The twelfth', [], 'the-twelfth'],
    ['a/12.md', '?', [], 'item'],
    ['pipes/flow.md', 'Title', ['flow'], 'pipes-flow'],
    ['pipes/flow.md', 'Title', ['flow', 'pipes-flow', 'flow-2'], 'flow-3'],
    ['flow.md', 'Title', ['flow'], 'flow-2'],
  ])('%s, “%s”, beside %j, gives %s', (path, title, taken, id) => {
    expect(freeId(path, title, new Set(taken))).toBe(id);
  });
});

describe('correcting names', () => {
  const known = ['Fluid mechanics/Pipe flow', 'Étude', 'Ice', 'ICE'];
  test.each([
    ['fluid-mechanics/pipe-flow', 'Fluid mechanics/Pipe flow'],
    ['"etude"', '"Étude"'],
    ['[ etude , fluid mechanics/Pipe Flow]', '[ Étude , Fluid mechanics/Pipe flow]'],
    ['- etude\n- other', '- Étude\n- other'],
    ['Other', 'Other'],
  ])('%s becomes %s', (written, corrected) => {
    expect(correctNames(written, known)).toBe(corrected);
  });

  test('leaves what could be two names', () => {
    expect(correctNames('ice', known)).toBe('ice');
  });
});
