import { expect, test } from 'vitest';
import { formatItem } from '../../../src/bank/format/format-item.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';

function format(source: string): string {
  const { item } = parseItem(source, 'item.md');
  if (item === undefined) throw new Error('The source is no item.');
  return formatItem(item, source);
}

const body = '---\n\nIce floats.\n\n- [x] True\n- [ ] False\n';

test('comments of the front matter stay with the key they belong to', () => {
  const source = `---
# yaml-language-server: $schema=https://example.org/item.json
title: 'Ice #1' # short
tags:
  - a # the first
  - "b # no comment"
# what it is worth
points: 2
id: ice
# the end
${body}`;
  expect(format(source)).toBe(`---
# yaml-language-server: $schema=https://example.org/item.json
id: ice
# short
title: 'Ice #1'
# what it is worth
points: 2
# the first
tags: [a, 'b # no comment']
# the end
${body}`);
});

test('formatting what is formatted changes nothing', () => {
  const source = `---\ntitle: Ice # a\n# b\n\nid: ice\n${body}`;
  expect(format(format(source))).toBe(format(source));
});

test('line endings and a byte order mark are made canonical', () => {
  const source = `---\nid: ice\ntitle: Ice\n${body}`;
  expect(format(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toBe(source);
});
