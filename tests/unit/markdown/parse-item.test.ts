import { describe, expect, it } from 'vitest';
import { parseItem } from '../../../src/markdown/parse-item.ts';

const source = `---
id: pipe
title: Pipe
stimulus: rates
---

![A pipe](pipe.svg) and [data](data/run%201.csv), not [this](https://example.org).

- [x] <img src="inline.png" alt="x" width="10">
- [ ] no

## Solution

![Again](pipe.svg)
`;

describe('The links of an item', () => {
  const { links } = parseItem(source, 'fluids/pipe.md');

  it('name the files that it uses, with their places', () => {
    expect(links.assets.map(({ url, place }) => `${url} ${place.line}:${place.column}`)).toEqual([
      'pipe.svg 7:1',
      'data/run%201.csv 7:25',
      'inline.png 9:7',
      'pipe.svg 14:1',
    ]);
  });

  it('give the place of a key', () => {
    expect(links.key('stimulus')).toMatchObject({ file: 'fluids/pipe.md', line: 4, column: 11 });
  });
});

describe('Reading an item', () => {
  it('tells its id also when it has errors', () => {
    const { id, item } = parseItem('---\nid: a\n---\n\nWhat?\n', 'a.md');
    expect({ id, item }).toEqual({ id: 'a', item: undefined });
  });

  it('names the item in every finding', () => {
    const { diagnostics } = parseItem('---\nid: a\ntitle: A\n---\n\nWhat?\n', 'a.md');
    expect(diagnostics.map((one) => one.item)).toEqual(['a']);
  });

  it('gives plain JSON without positions', () => {
    const { item } = parseItem(source, 'fluids/pipe.md');
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    expect(JSON.stringify(item)).not.toContain('"position"');
  });

  it('counts columns in the file, also in quotes and behind tabs', () => {
    const body = '> - a\n>\n>   $x$ and $\\foo$\n\n\tx\n\n- [x] True\n- [ ] False\n';
    const { diagnostics } = parseItem(`---\nid: a\ntitle: A\n---\n\n${body}`, 'a.md');
    expect(diagnostics).toMatchObject([{ code: 'bad-formula', place: { line: 8, column: 14 } }]);
  });
});
