import { describe, expect, test } from 'vitest';
import { highlightCode } from '../../../src/content/highlight.ts';
import { readXml } from './well-formed.ts';

describe('highlighted code', () => {
  test('has the classes of highlight.js', () => {
    expect(highlightCode('return "a"', 'python')).toBe(
      '<span class="hljs-keyword">return</span> <span class="hljs-string">&quot;a&quot;</span>'.replaceAll(
        '&quot;',
        '"',
      ),
    );
  });

  test('keeps every character', () => {
    const source = 'if (a < b && c > d) { x = "<script>"; }\n\t// é & ü';
    for (const language of ['js', 'c', 'python', 'sql', 'html', 'bash', 'r', 'java']) {
      const html = highlightCode(source, language);
      readXml(html);
      const words = html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      expect(words).toBe(source);
    }
  });

  test('of an unknown or no language is escaped', () => {
    expect(highlightCode('a < b', 'klingon')).toBe('a &lt; b');
    expect(highlightCode('a < b', undefined)).toBe('a &lt; b');
  });
});
