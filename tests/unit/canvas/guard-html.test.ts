import { describe, expect, it } from 'vitest';
import { guardHtml } from '../../../exporters/canvas/guard-html.ts';
import { protectHtml } from '../../../exporters/canvas/protect-html.ts';

describe('text that Canvas would read as more', () => {
  it.each([
    ['<p>\\(x\\) \\[y\\]</p>', '<p><span>\\</span>(x\\) <span>\\</span>[y\\]</p>'],
    ['$$5 and \\begin{x}', '$<span>$</span>5 and <span>\\</span>begin{x}'],
    ['a ` b', 'a <code>`</code> b'],
    ['<code>` \\( $$</code>', '<code>` \\( $$</code>'],
    ['<pre><code>`</code></pre>`', '<pre><code>`</code></pre><code>`</code>'],
    ['costs $5', 'costs $5'],
    ['a[0] <img alt="[x]" />', 'a[0] <img alt="[x]" />'],
  ])('%j becomes %j', (html, expected) => {
    expect(guardHtml(html, false)).toBe(expected);
  });

  it.each([
    ['a[0]', 'a[<span>0</span>]'],
    ['<code>a[0][i]</code>', '<code>a[<span>0</span>][<span>i</span>]</code>'],
    ['[a b] [é]', '[a b] [é]'],
    ['<img src="a[1].png" alt="c [1]" />', '<img src="a%5B1].png" alt="c [\u200B1]" />'],
  ])('beside blanks, %j becomes %j', (html, expected) => {
    expect(guardHtml(html, true)).toBe(expected);
  });
});

describe('text that Classic would escape again', () => {
  it.each([
    ['<p>a &amp; b</p>', '<p class="m">a &amp; b</p>'],
    ['a &lt; b', '<p class="m">a &lt; b</p>'],
    ['<div>a &gt; b</div>', '<p class="m">a &gt; b</p>'],
    ['<p>a &amp; <em>b</em></p>', '<p>a &amp; <em>b</em></p>'],
    ['<p>a</p>\n<p>&amp;</p>', '<p>a</p>\n<p>&amp;</p>'],
    ['<p lang="de">&amp;</p>', '<p lang="de">&amp;</p>'],
    ['<p>plain</p>', '<p>plain</p>'],
  ])('%j becomes %j', (html, expected) => {
    expect(protectHtml(html)).toBe(expected);
  });
});
