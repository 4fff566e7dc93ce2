import { expect, test } from 'vitest';
import { contentToHtml } from '../../../src/content/to-html.ts';
import { parseContent } from '../../../src/markdown/parse-content.ts';

const html = (markdown: string) =>
  contentToHtml(parseContent(markdown), { math: (tex) => tex, asset: (url) => url });

test.each([
  ['[**w**](javascript:x)', '<p><strong>w</strong> <code>javascript:x</code></p>'],
  ['[w](JaVaScRiPt&colon;x)', '<p>w <code>JaVaScRiPt:x</code></p>'],
  ['[w](data:text/html,x)', '<p>w <code>data:text/html,x</code></p>'],
  ['- [w][a]\n\n[a]: vbscript:x', 'w <code>vbscript:x</code>'],
])('a link in Markdown that could run code is words: %s', (markdown, expected) => {
  expect(html(markdown)).toContain(expected);
  expect(html(markdown)).not.toContain('href');
});

test('other links stay', () => {
  expect(html('[w](https://example.org) [f][n]\n\n[n]: notes.pdf')).toBe(
    '<p><a href="https://example.org">w</a> <a href="notes.pdf">f</a></p>',
  );
});
