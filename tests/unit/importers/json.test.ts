import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/importers/json/read-json.ts';
import { repairJson } from '../../../src/importers/json/repair-json.ts';
import { unwrapJson } from '../../../src/importers/json/unwrap-json.ts';

describe('JSON with something around it', () => {
  test('a code fence is blanked out, and lines keep their numbers', () => {
    const { text, around } = unwrapJson('```json\n{"a": "}"}\n```\n');
    expect(text.trim()).toBe('{"a": "}"}');
    expect(text.split('\n')).toHaveLength(4);
    expect(around).toBe('a code fence');
  });

  test('words with brackets in them are not taken for the JSON', () => {
    const { text } = unwrapJson('Here are the [20] questions {as asked}:\n[1, 2]\nGood luck!');
    expect(text.trim()).toBe('[1, 2]');
  });

  test('plain JSON comes back as it is', () => {
    expect(unwrapJson(' {"a": 1}\n')).toEqual({ text: ' {"a": 1}\n' });
  });

  test('a second value is an error, since it is not read', () => {
    const { diagnostics } = readJson('[1]\nand\n[2]\n', 'q.json');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'import-json-syntax', place: { file: 'q.json', line: 3 } }),
    );
  });
});

describe('faulty JSON', () => {
  test.each([
    ['{"a": 1, // one\n"b": 2}', { a: 1, b: 2 }, 'a comment'],
    ['{"a": /* one */ 1}', { a: 1 }, 'a comment'],
    ['{"a": [1, 2, ], }', { a: [1, 2] }, 'a comma before a closing bracket'],
    ['{"a": "x" [cite: 1, 2]}', { a: 'x' }, 'a citation mark'],
    ['{"a": "$\\omega$"}', { a: '$\\omega$' }, 'a backslash that was not doubled'],
    ['{"a": "it\\\'s"}', { a: "it's" }, 'a backslash that was not doubled'],
    ['{"a": "x\ny"}', { a: 'x\ny' }, 'a line break inside a string'],
    ['{"a": "x\ty"}', { a: 'x\ty' }, 'a control character inside a string'],
  ])('%j is repaired in the one possible way', (source, value, what) => {
    const { text, repairs } = repairJson(source);
    expect(JSON.parse(text)).toEqual(value);
    expect(repairs).toEqual([{ what, line: 1 }]);
  });

  test('nothing inside strings is taken for a fault', () => {
    const source = '{"a": "x // y /* z */ [cite: 1] ,] \\" \\\\ \\u00e9 \\n"}';
    expect(repairJson(source)).toEqual({ text: source, repairs: [] });
  });

  test('what cannot be repaired is an error at its line and column', () => {
    const { root, diagnostics } = readJson('{\n  "a": 1\n  "b": 2\n}', 'q.json');
    expect(root).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'import-json-syntax', place: { file: 'q.json', line: 3, column: 3 } },
    ]);
  });

  test('endless nesting is an error, not a crash', () => {
    const { diagnostics } = readJson('['.repeat(200_000), 'q.json');
    expect(diagnostics).toMatchObject([{ code: 'import-json-syntax', severity: 'error' }]);
  });
});
