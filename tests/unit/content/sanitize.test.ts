import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/content/sanitize.ts';
import { toBlocks } from '../../../src/content/to-blocks.ts';
import { contentToHtml } from '../../../src/content/to-html.ts';
import { plainOptions } from './plain-options.ts';

function read(html: string): { html: string; dropped: string[] } {
  const { nodes, dropped } = parseHtml(html);
  return {
    html: contentToHtml(toBlocks(nodes), { ...plainOptions, asset: (url) => url }),
    dropped: dropped.map(({ name }) => name),
  };
}

describe('what Markdown has a construct for becomes that', () => {
  test.each([
    [
      '<p>a <b>b</b> <i>c</i> <strike>d</strike></p>',
      '<p>a <strong>b</strong> <em>c</em> <del>d</del></p>',
    ],
    ['a<br>b', '<p>a<br />\nb</p>'],
    ['<h2> Title </h2>text', '<h2>Title</h2>\n<p>text</p>'],
    ['<a href="x.html" title="t">l</a>', '<p><a href="x.html" title="t">l</a></p>'],
    ['<img src="a.png" alt="A" title="T">', '<p><img src="a.png" alt="A" title="T" /></p>'],
    ['<code>a  &lt;b</code>', '<p><code>a &lt;b</code></p>'],
    [
      '<pre><code class="language-js">a\n  b\n</code></pre>',
      '<pre><code class="language-js">a\n  b\n</code></pre>',
    ],
    ['<pre>a<br>b</pre>', '<pre><code>a\nb\n</code></pre>'],
    ['<blockquote>a<p>b</blockquote>', '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>'],
    ['<hr>', '<hr />'],
    [
      '<ul>\n<li>a\n<li>b<ul><li>c</ul></ul>',
      '<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>',
    ],
    [
      '<ol start="3"><li><p>a</p><p>b</p></ol>',
      '<ol start="3">\n<li><p>a</p>\n<p>b</p></li>\n</ol>',
    ],
    ['<div>a</div>b<div>c</div>', '<p>a</p>\n<p>b</p>\n<p>c</p>'],
    ['<span>a</span> <font>b</font>', '<p>a b</p>'],
    ['a\n\n   b&nbsp;c', '<p>a b\u00A0c</p>'],
    ['&lt;b&gt; &amp;amp;', '<p>&lt;b&gt; &amp;amp;</p>'],
    ['<!-- note -->a', '<p>a</p>'],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual({ html: expected, dropped: [] });
  });

  test('a plain table', () => {
    const table = '<table><tr><th align="left">a<th>b<tr><td>1<td><b>2</b></table>';
    expect(parseHtml(table).nodes).toMatchObject([{ type: 'table', align: ['left', null] }]);
    expect(read(table).dropped).toEqual([]);
  });
});

describe('what a list or table of Markdown cannot say', () => {
  test('text and elements between the items of a list are items', () => {
    expect(read('<ul>a<li>b</li><b>c</b> <script>x</script></ul>').html).toBe(
      '<ul>\n<li>a</li>\n<li>b</li>\n<li><strong>c</strong></li>\n</ul>',
    );
    expect(read('<ul><li>a</li><ul><li>b</li></ul></ul>').html).toBe(
      '<ul>\n<li>a</li>\n<li><ul>\n<li>b</li>\n</ul></li>\n</ul>',
    );
  });

  test('a list that starts below zero starts at one, and that is named', () => {
    expect(read('<ol start="-2"><li>a</ol>')).toEqual({
      html: '<ol>\n<li>a</li>\n</ol>',
      dropped: ['start of <ol>'],
    });
  });

  test('the alignment of a column is that of its cells, any other is named', () => {
    const html =
      '<table><tr><th>a<th>b<tr class="x"><td align="right">1<td align="left">2' +
      '<tr><td align="right">3<td align="center">4</table>';
    const { nodes, dropped } = parseHtml(html);
    expect(nodes).toMatchObject([{ type: 'table', align: ['right', null] }]);
    expect(dropped.map(({ name }) => name)).toEqual([
      'class of <tr>',
      'align of <td>',
      'align of <td>',
    ]);
  });
});

describe('what it has none for stays an element of the allow-list', () => {
  test.each([
    'H<sub>2</sub>O and x<sup>2</sup>',
    '<kbd>Ctrl</kbd> <mark>m</mark> <u>u</u> <abbr title="long">l</abbr>',
    '<span lang="fr">eau</span>',
  ])('%s', (source) => {
    expect(read(source)).toEqual({ html: `<p>${source}</p>`, dropped: [] });
  });

  test.each([
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    '<dl><dt>t</dt><dd>d</dd></dl>',
    '<details><summary>s</summary>t</details>',
    '<div lang="fr">eau</div>',
  ])('%s', (source) => {
    expect(read(source)).toEqual({ html: source, dropped: [] });
  });

  test('an image that states its size', () => {
    expect(read('<img src="a.png" width="20" alt="A">').html).toBe(
      '<p><img src="a.png" width="20" alt="A" /></p>',
    );
  });
});

describe('what is not allowed is dropped and named', () => {
  test.each([
    ['a<script>alert(1)</script>b', '<p>ab</p>', ['<script>']],
    ['<style>p{}</style>a', '<p>a</p>', ['<style>']],
    ['<iframe src="x"></iframe>', '', ['<iframe>']],
    ['<svg><script>x</script></svg>', '', ['<svg>']],
    [
      '<p style="color:red" onclick="x" class="c">a</p>',
      '<p>a</p>',
      ['style of <p>', 'onclick of <p>', 'class of <p>'],
    ],
    ['<a href="javascript:x" target="_blank">l</a>', '<p>l</p>', ['target of <a>', 'href of <a>']],
    ['<a href="java&#9;script:x">l</a>', '<p>l</p>', ['href of <a>']],
    ['<img src="data:image/png;base64,AAAA">', '', ['<img>']],
    ['<img src=x onerror=alert(1)>', '<p><img src="x" alt="" /></p>', ['onerror of <img>']],
    ['<custom-thing>a</custom-thing>', '<p>a</p>', ['<custom-thing>']],
    [
      '<form><input value="v">a<button>b</button></form>',
      '<p>ab</p>',
      ['<form>', '<input>', '<button>'],
    ],
    ['<audio src="data:x" controls></audio>', '<audio controls=""></audio>', ['src of <audio>']],
    ['<code>a<b>b</b></code>', '<p><code>ab</code></p>', ['<b>']],
    ['<sub style="x">2</sub>', '<p><sub>2</sub></p>', ['style of <sub>']],
    ['<math><mi>x</mi></math>', '', ['<math>']],
    ['<ul type="square"><li>a</ul>', '<ul>\n<li>a</li>\n</ul>', ['type of <ul>']],
  ])('%s', (source, html, dropped) => {
    expect(read(source)).toEqual({ html, dropped });
  });

  test('at its place', () => {
    const source = 'text <b onclick="x">b</b> <script>y</script>';
    expect(parseHtml(source).dropped).toEqual([
      { name: 'onclick of <b>', offset: source.indexOf('onclick') },
      { name: '<script>', offset: source.indexOf('<script>') },
    ]);
  });
});

describe('HTML nested beyond reason', () => {
  test.each(['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<span lang=a>'])(
    'of %s is given back as text and named',
    (tag) => {
      const bomb = tag.repeat(100_000);
      expect(parseHtml(bomb)).toEqual({
        nodes: [{ type: 'text', value: bomb }],
        dropped: [{ name: 'HTML nested more than 100 deep', offset: 0 }],
      });
    },
  );

  test('as tables in tables is read once', () => {
    const nested = '<table><tr><td>a'.repeat(20);
    expect(read(nested).html.match(/<table>/g)).toHaveLength(20);
  });

  test('while many nodes side by side are read', () => {
    expect(parseHtml(`<div>${'a<br>'.repeat(150_000)}</div>`).nodes).toHaveLength(1);
    expect(parseHtml('<font>a</font><!-- -->'.repeat(50_000)).nodes).toEqual([
      { type: 'text', value: 'a'.repeat(50_000) },
    ]);
  });

  test('while many elements side by side are read', () => {
    expect(read('<b>x</b>'.repeat(2000)).html.length).toBe(7 + 2000 * '<strong>x</strong>'.length);
  });
});
