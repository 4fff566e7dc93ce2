import { describe, expect, test } from 'vitest';
import { renderText } from '../../../src/diagnostics/render-text.ts';
import type { Diagnostic, Place } from '../../../src/model/index.ts';

const finding: Diagnostic = {
  code: 'missing-key',
  severity: 'error',
  message: 'No choice is marked as right.',
};

/** The finding at a place of the only file, whose text is given. */
function render(text: string, place: Omit<Place, 'file'>, more: Partial<Diagnostic> = {}): string {
  return renderText(
    { ...finding, ...more, place: { file: 'pipe.md', ...place } },
    { source: (path) => (path === 'pipe.md' ? text : undefined) },
  );
}

/** The line of the source and the line of carets. */
function excerpt(text: string, place: Omit<Place, 'file'>): string[] {
  return render(text, place).split('\n').slice(2);
}

describe('a finding in words', () => {
  test('says where, how bad and what, and shows the line with carets, then the hint', () => {
    const text = 'Which?\n\n- [ ] four\n- [ ] eight\n';
    const place = { line: 3, column: 7, endLine: 3, endColumn: 11 };
    expect(render(text, place, { hint: 'Mark the key with `[x]`.' })).toBe(
      [
        'pipe.md:3:7 error missing-key',
        '  No choice is marked as right.',
        '  3 | - [ ] four',
        '    |       ^^^^',
        '  Mark the key with `[x]`.',
      ].join('\n'),
    );
  });

  test('puts the root before the path', () => {
    const text = renderText(
      { ...finding, place: { file: 'a/pipe.md', line: 2 } },
      { source: () => undefined, root: 'questions/' },
    );
    expect(text).toBe('questions/a/pipe.md:2 error missing-key\n  No choice is marked as right.');
  });

  test('names the item, the target and the field where there is no place', () => {
    const loss: Diagnostic = {
      ...finding,
      severity: 'warning',
      item: 'pipe',
      target: 'canvas/classic',
      field: 'hints',
    };
    expect(renderText(loss, { source: () => undefined })).toBe(
      'warning missing-key\n  pipe, canvas/classic, hints: No choice is marked as right.',
    );
  });

  test('shows no line where the file has none, or an empty one', () => {
    expect(excerpt('one\n', { line: 9, column: 1 })).toEqual([]);
    expect(excerpt('one\n\nthree\n', { line: 2, column: 1 })).toEqual([]);
  });

  test('shows the line without carets where the column is unknown', () => {
    expect(excerpt('one\n', { line: 1 })).toEqual(['  1 | one']);
  });

  test('indents the carets by the width of the number of the line', () => {
    const text = `${'\n'.repeat(99)}abc\n`;
    expect(excerpt(text, { line: 100, column: 2, endLine: 100, endColumn: 3 })).toEqual([
      '  100 | abc',
      '      |  ^',
    ]);
  });

  test('counts lines that end as on Windows, and leaves the line end out', () => {
    expect(excerpt('one\r\ntwo\r\n', { line: 2, column: 1, endLine: 2, endColumn: 4 })).toEqual([
      '  2 | two',
      '    | ^^^',
    ]);
  });

  test('leaves a byte order mark out', () => {
    expect(excerpt('\uFEFFone\n', { line: 1, column: 1, endLine: 1, endColumn: 4 })).toEqual([
      '  1 | one',
      '    | ^^^',
    ]);
  });

  test('marks one sign where the end is not behind the start', () => {
    expect(excerpt('abc\n', { line: 1, column: 2, endLine: 1, endColumn: 2 })).toEqual([
      '  1 | abc',
      '    |  ^',
    ]);
  });

  test('marks the rest of the line where the place goes on below it', () => {
    expect(excerpt('abc  \ndef\n', { line: 1, column: 2, endLine: 2, endColumn: 2 })).toEqual([
      '  1 | abc  ',
      '    |  ^^',
    ]);
  });

  test('keeps tabs before the carets, so that both lines are as wide', () => {
    expect(excerpt('\ta\tbad\n', { line: 1, column: 4, endLine: 1, endColumn: 7 })).toEqual([
      '  1 | \ta\tbad',
      '    | \t \t^^^',
    ]);
  });

  test('gives two columns to East Asian signs, before the carets and under them', () => {
    expect(excerpt('水は氷 x\n', { line: 1, column: 3, endLine: 1, endColumn: 4 })).toEqual([
      '  1 | 水は氷 x',
      '    |     ^^',
    ]);
  });

  test('gives two columns to an emoji, which takes two units of the text', () => {
    expect(excerpt('🧊 bad\n', { line: 1, column: 4, endLine: 1, endColumn: 7 })).toEqual([
      '  1 | 🧊 bad',
      '    |    ^^^',
    ]);
  });

  test('gives no column to a combining mark', () => {
    expect(excerpt('e\u0301 bad\n', { line: 1, column: 4, endLine: 1, endColumn: 7 })).toEqual([
      '  1 | e\u0301 bad',
      '    |   ^^^',
    ]);
  });

  test('shows the part of a long line that the place is in', () => {
    const text = `${'a'.repeat(200)}bad${'c'.repeat(200)}\n`;
    const [line = '', carets = ''] = excerpt(text, {
      line: 1,
      column: 201,
      endLine: 1,
      endColumn: 204,
    });
    expect(line).toMatch(/^ {2}1 \| …a+badc+…$/);
    expect(line.length).toBeLessThan(120);
    expect(carets.indexOf('^')).toBe(line.indexOf('bad'));
    expect(carets).toMatch(/^ +\| +\^\^\^$/);
  });

  test('lets the host mark its parts', () => {
    const text = renderText(
      { ...finding, hint: 'Do.', place: { file: 'pipe.md', line: 1, column: 1 } },
      { source: () => 'a', style: (part, style) => `<${style}>${part}</${style}>` },
    );
    expect(text).toBe(
      [
        '<place>pipe.md:1:1</place> <error>error</error> <code>missing-key</code>',
        '  No choice is marked as right.',
        '<gutter>  1 | a</gutter>',
        '<gutter>    | ^</gutter>',
        '<hint>  Do.</hint>',
      ].join('\n'),
    );
  });
});
