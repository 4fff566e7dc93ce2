import { describe, expect, test } from 'vitest';
import { blackboardExporter } from '../../../exporters/blackboard/index.ts';
import type { Item } from '../../../src/model/index.ts';
import { exportItems } from '../exporters/export-items.ts';
import { itemOf } from '../made/items.ts';

const original = { course: 'original' } as const;

/** The rows as fields, without the text of the question. */
function rows(...items: readonly Item[]): readonly (readonly string[])[] {
  const { text } = exportItems(blackboardExporter, original, items);
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
}

// Layouts as in Blackboard's help on uploading questions.
describe('a row', () => {
  test.each([
    ['multiple-choice', 'Q\n\n- [ ] a\n- [x] b', ['MC', 'Q', 'a', 'incorrect', 'b', 'correct']],
    ['multiple-response', 'Q\n\n- [x] a\n- [x] b', ['MA', 'Q', 'a', 'correct', 'b', 'correct']],
    ['true-false', 'Q\n\n- [ ] True\n- [x] False', ['TF', 'Q', 'false']],
    [
      'true-false',
      'Q\n\n- [x] False\n- [ ] True',
      ['MC', 'Q', 'False', 'correct', 'True', 'incorrect'],
    ],
    ['essay', 'Q\n\n## Answer\n\nSo.', ['ESS', 'Q', 'So.']],
    ['essay', 'Q', ['ESS', 'Q']],
    ['upload', 'Q', ['FIL', 'Q']],
    ['short-answer', 'Q\n\n## Answer\n\n- ice\n- a < b', ['FIB', 'Q', 'ice', 'a < b']],
    ['numeric', 'Q\n\n= 5', ['NUM', 'Q', '5']],
    ['numeric', 'Q\n\n= 5 ± 0.5 kg', ['NUM', '<p>Q</p> <p>____ kg</p>', '5', '0.5']],
    ['numeric', 'Q\n\n= [10, 20]', ['NUM', 'Q', '15', '5']],
    ['numeric', 'Q\n\n= 200 ± 2%', ['NUM', 'Q', '200', '4']],
    ['numeric', 'Q\n\n= 3.14 (3 sf)', ['NUM', 'Q', '3.14', '0.005']],
    ['numeric', 'Q\n\n= 1\n= -1', ['FIB', 'Q', '1', '-1']],
    ['ordering', 'Q\n\n## Order\n\n1. a\n2. b', ['ORD', 'Q', 'a', 'b']],
    [
      'matching',
      'Q\n\n## Match\n\n| | |\n| - | - |\n| a | 1 |\n| b | 2 |',
      ['MAT', 'Q', 'a', '1', 'b', '2'],
    ],
    [
      'cloze',
      'R [[red | crimson]], v [[blue]].',
      ['FIB_PLUS', 'R [x1], v [x2].', 'x1', 'red', 'crimson', '', 'x2', 'blue'],
    ],
    [
      'cloze',
      'N [[(x) is | ( ) are]] a[0].',
      ['JUMBLED_SENTENCE', 'N [x1] a&#91;0&#93;.', 'is', 'x1', '', 'are'],
    ],
  ])('of %s %j', (type, body, row) => {
    expect(rows(itemOf('one', type, body))).toEqual([row]);
  });

  test('has no tab or line break, and keeps those of code', () => {
    const item = itemOf('code', 'essay', 'Two\nlines.\n\n```\na\n\tb\n```');
    expect(rows(item)).toEqual([['ESS', '<p>Two lines.</p> <pre><code>a<br />&#9;b</code></pre>']]);
  });

  test('keeps the heads of both columns when it becomes a text with menus', () => {
    const table = '| Metal | Ore |\n| - | - |\n| a | 1 |\n| | 2 |';
    expect(rows(itemOf('m', 'matching', `Q\n\n## Match\n\n${table}`))[0]?.[1]).toBe(
      '<p>Q</p> <p><strong>Metal</strong> → <strong>Ore</strong></p> <p>a → [x1]</p>',
    );
  });

  test('with shared targets or distractors becomes a text with menus', () => {
    const item = itemOf('m', 'matching', 'Q\n\n## Match\n\n| | |\n| - | - |\n| a | 1 |\n| | 2 |');
    expect(rows(item)).toEqual([
      ['JUMBLED_SENTENCE', '<p>Q</p> <p>a → [x1]</p>', '1', 'x1', '', '2'],
    ]);
  });
});

describe('the file', () => {
  test('leaves out more than ten gaps, and says so', () => {
    const many = itemOf('many', 'cloze', 'x [[a]] '.repeat(11));
    const { text, diagnostics } = exportItems(blackboardExporter, original, [many]);
    expect(text).toBe('');
    expect(diagnostics).toMatchObject([{ code: 'export-item-omitted', item: 'many' }]);
  });

  test.each([
    ['original', 501],
    ['ultra', 251],
  ] as const)('names more rows than an upload to %s takes', (course, count) => {
    const items = Array.from({ length: count }, (_, index) => itemOf(`e-${index}`, 'essay', 'Q'));
    const codes = (some: readonly Item[]): readonly string[] =>
      exportItems(blackboardExporter, { course }, some)
        .diagnostics.filter(({ item }) => item === undefined)
        .map(({ code }) => code);
    expect(codes(items)).toEqual(['export-package-invalid']);
    expect(codes(items.slice(1))).toEqual([]);
  });

  test('of an Ultra course has no ordering, no menus and no file response', () => {
    const items = [
      itemOf('o', 'ordering', 'Q\n\n## Order\n\n1. a\n2. b'),
      itemOf('c', 'cloze', 'N [[(x) is | ( ) are]].'),
      itemOf('u', 'upload', 'Q'),
    ];
    const { text } = exportItems(blackboardExporter, { course: 'ultra' }, items);
    expect(text.split('\r\n').map((line) => line.split('\t')[0])).toEqual(['MAT', 'FIB_PLUS', '']);
    expect(text).toContain('N [x1] (is / are).');
  });
});
