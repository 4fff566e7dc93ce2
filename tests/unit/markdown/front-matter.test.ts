import { describe, expect, it } from 'vitest';
import { printYaml } from '../../../src/markdown/print-front-matter.ts';
import { readYaml } from '../../../src/markdown/read-yaml.ts';

const source = `id: pipe
tags: [a, "b"]
variables:
  v: {min: 2.50, max: 1e1}
  'w x': [1, 2]
references:
  - title: One
    url: 'https://example.org'
  - title: Two
empty:
`;

function textAt(path: readonly (string | number)[], part: 'key' | 'value'): string {
  const reading = readYaml(source);
  if (!reading.ok) throw new Error(reading.problem.message);
  const { start, end } = reading.locate(path, part);
  return source.slice(start, end);
}

describe('A place in the front matter', () => {
  it.each<[readonly (string | number)[], 'key' | 'value', string]>([
    [['id'], 'value', 'pipe'],
    [['id'], 'key', 'id'],
    [['tags', 1], 'value', '"b"'],
    [['tags', '0'], 'value', 'a'],
    [['variables', 'v', 'max'], 'value', '1e1'],
    [['variables', 'v', 'max'], 'key', 'max'],
    [['variables', 'w x', 1], 'value', '2'],
    [['references', 0, 'url'], 'value', "'https://example.org'"],
    [['references', 1, 'title'], 'value', 'Two'],
    [['empty'], 'key', 'empty'],
  ])('of %j (%s) is that of `%s`', (path, part, text) => {
    expect(textAt(path, part)).toBe(text);
  });

  it('of a key that is absent is that of its nearest parent', () => {
    expect(textAt(['references', 1, 'url'], 'value')).toContain('title: Two');
    expect(textAt(['nothing'], 'value')).toBe('');
  });
});

describe('Front matter', () => {
  it('keeps dates and words like no as texts, and numbers of variables as they are written', () => {
    const reading = readYaml('a: 2024-01-01\nb: no\nv: 2.50\n');
    expect(reading).toMatchObject({ ok: true, values: { a: '2024-01-01', b: 'no', v: 2.5 } });
    expect(reading.ok && reading.written()).toMatchObject({ v: '2.50' });
  });

  it('of nothing but comments is an empty mapping', () => {
    expect(readYaml('# nothing yet\n')).toMatchObject({ ok: true, values: {} });
  });

  it.each([
    ['a: 1\nb: 2\na: 3\n', 'duplicate-key', 10],
    ['a: b: c\n', 'syntax', 4],
    ['- a\n', 'not-a-mapping', 0],
    ['just text\n', 'not-a-mapping', 0],
    ['a: &x 1\nb: *x\n', 'syntax', undefined],
    ['a: !!js/function x\n', 'syntax', 3],
  ])('is refused in %j as %s', (text, kind, offset) => {
    const reading = readYaml(text);
    expect(reading).toMatchObject({ ok: false, problem: { kind } });
    if (offset !== undefined) expect(reading).toMatchObject({ problem: { offset } });
  });

  it.each<[unknown, string]>([
    ['plain', 'a: plain\n'],
    ['a: b', "a: 'a: b'\n"],
    ['true', "a: 'true'\n"],
    ['12', "a: '12'\n"],
    ['no', 'a: no\n'],
    [2.5, 'a: 2.5\n'],
    [true, 'a: true\n'],
    [['x', 'y, z'], "a: [x, 'y, z']\n"],
    [[], 'a: []\n'],
    [{ min: { decimal: '2.50' }, max: { decimal: '3' } }, 'a: {min: 2.50, max: 3}\n'],
    [[{ title: 'One' }], 'a:\n  - title: One\n'],
    [undefined, ''],
  ])('prints %j with quotes only where YAML needs them', (value, text) => {
    const other = { z: 1 };
    expect(printYaml({ a: value, ...other })).toBe(`${text}z: 1\n`);
  });
});
