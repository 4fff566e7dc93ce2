import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/importers/html/read-html.ts';
import { printContent } from '../../../src/markdown/print-content.ts';

function markdown(html: string): string {
  return printContent(readHtml(html).content).trimEnd();
}

function droppedFrom(html: string): readonly string[] {
  return readHtml(html).dropped.map(({ name }) => name);
}

describe('styles', () => {
  test.each([
    ['<p style="text-align: center; color: red">a</p>', 'a'],
    ['<font face="Arial" size="4" color="#f00">a</font> b', 'a b'],
    ['<center>a</center>', 'a'],
    ['<span style="font-weight: bold">a</span> b', '**a** b'],
    ['<span style="font-weight:700;font-style:italic">a</span>', '***a***'],
    ['<span style="font-weight: 400">a</span>', 'a'],
    ['<p style="font-weight: bold">a</p><p>b</p>', '**a**\n\nb'],
    ['<span style="text-decoration: underline;">a</span>', '<u>a</u>'],
    ['x<span style="vertical-align: super; font-size: 8pt">2</span>', 'x<sup>2</sup>'],
    ['H<span style="vertical-align: sub">2</span>O', 'H<sub>2</sub>O'],
    ['<b style="font-weight: normal"><p>a</p></b>', 'a'],
    ['<span lang="EN-US" class="c4 x">a</span>', 'a'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
    expect(droppedFrom(html)).toEqual([]);
  });
});

describe('paragraphs and spaces', () => {
  test.each([
    ['a<br><br>b<br>c', 'a\n\nb\\\nc'],
    ['a<br> <br>&nbsp;<br>b', 'a\n\nb'],
    ['<div>a<div>b</div></div>c', 'a\n\nb\n\nc'],
    ['a&nbsp;&nbsp; &nbsp;b', 'a b'],
    ['<p>&nbsp;</p><p>a&nbsp;</p><p></p>', 'a'],
    ['<strong> a </strong>b', '**a** b'],
    ['a<em>&nbsp;</em>b', 'a b'],
    ['<b>a</b><b>b</b>', '**ab**'],
    ['<strong>a<strong>b</strong></strong>', '**ab**'],
    ['<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
    ['<u>&nbsp;&nbsp;&nbsp;&nbsp;</u> is a gas', '\\_\\_\\_\\_\\_ is a gas'],
    ['in\u00ADter\u200Bnet', 'internet'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('what editors leave behind', () => {
  test.each([
    ['<p class="MsoNormal">a<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>', 'a'],
    ['<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->a', 'a'],
    ['<style>p { color: red }</style><meta charset="utf-8"><p>a</p>', 'a'],
    ['<p dir="ltr" id="yui_3_17" data-mce-style="x">a<br data-mce-bogus="1"></p>', 'a'],
    ['<div class="editor-indent" style="margin-left: 30px;"><p>a</p></div>', 'a'],
    ['<?xml:namespace prefix = o ns = "x" />a', 'a'],
    ['<span/>a<a id="anchor"/>b', 'ab'],
    ['<![CDATA[a < b]]>', 'a < b'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
    expect(droppedFrom(html)).toEqual([]);
  });
});

describe('structure', () => {
  test.each([
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<ol start="3"><li>a</li></ol>', '3. a'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td>2</td></tr></table>',
      '| A | B |\n| --- | --- |\n| 1 | 2 |',
    ],
    [
      '<table border="1"><tbody><tr><td style="width:5px"><p>1</p></td><td>2</td></tr></tbody></table>',
      '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['<table><tr><td>a<p>b</p></td></tr></table>', 'a\n\nb'],
    ['<pre>a\n  b &lt; c\n</pre>', '```\na\n  b < c\n```'],
    [
      '<pre><code class="language-python hljs"><span class="k">def</span> f</code></pre>',
      '```python\ndef f\n```',
    ],
    ['use <code>x  y</code>', 'use `x y`'],
    ['<h3>Part</h3>a', '### Part\n\na'],
    ['<h2>Solution:</h2>a', '**Solution:**\n\na'],
    ['<blockquote>a</blockquote>', '> a'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
    expect(droppedFrom(html)).toEqual([]);
  });
});

describe('text that is not HTML', () => {
  test.each([
    ['if a<b then c>d', 'if a<b then c>d'],
    ['#include <iostream>', '#include <iostream>'],
    ['x < 5 & y > 3', 'x < 5 & y > 3'],
    ['a <b', 'a <b'],
    ['one\n\ntwo\nthree', 'one two three'],
    ['AT&T &amp; R&eacute;my &#8364; &#x3b1; &copy 2', 'AT&T & Rémy € α © 2'],
  ])('%s', (html, expected) => {
    const words = readHtml(html).content.map((block) =>
      block.type === 'paragraph'
        ? block.children.map((child) => ('value' in child ? child.value : '?')).join('')
        : '?',
    );
    expect(words.join(' ')).toBe(expected);
    expect(droppedFrom(html)).toEqual([]);
  });

  test('without a single tag, an empty line begins a paragraph', () => {
    expect(markdown('one\n\ntwo\nthree')).toBe('one\n\ntwo three');
  });
});

describe('what runs or loads is left out and named once', () => {
  test.each([
    ['a<script>alert(1)</script><script>b</script>', 'a', ['<script>']],
    ['a<script src=x>', 'a', ['<script>']],
    [
      '<iframe src="https://video.example/1"></iframe>a',
      'a',
      ['<iframe> of https://video.example/1'],
    ],
    ['<a href="javascript:alert(1)">a</a>', 'a', ['link to a javascript: address']],
    ['<a href="java\nscript:alert(1)">a</a>', 'a', ['link to a javascript: address']],
    ['<a href="&#106;avascript:x">a</a>', 'a', ['link to a javascript: address']],
    ['<img src="data:image/png;base64,AAAA">a', 'a', ['<img> with a data: address']],
    ['<b onclick="x()">a</b>', '**a**', ['onclick of <b>']],
    ['<img src=x onerror=alert(1)>', '![](x)', ['onerror of <img>']],
    ['<svg onload=alert(1)><circle/></svg>a', 'a', ['<svg>']],
    ['<form><input value="1">a</form>', 'a', ['<input>']],
  ])('%s', (html, expected, dropped) => {
    expect(markdown(html)).toBe(expected);
    expect(droppedFrom(html)).toEqual(dropped);
  });
});

describe('addresses', () => {
  const asset = (url: string) =>
    url.startsWith('$IMS-CC-FILEBASE$/') ? url.slice('$IMS-CC-FILEBASE$/'.length) : undefined;

  test.each([
    ['<img src="$IMS-CC-FILEBASE$/a.png" alt="A">', '![A](a.png)'],
    ['<a href="$IMS-CC-FILEBASE$/a.pdf">a</a>', '[a](a.pdf)'],
    ['<a href="https://example.org/">a</a>', '[a](https://example.org/)'],
    [
      '<img src="$IMS-CC-FILEBASE$/a.png" alt="A" width="300px" height="auto">',
      '<img src="a.png" alt="A" width="300" />',
    ],
    [
      '<video><source src="$IMS-CC-FILEBASE$/a.mp4"></video>',
      '<video src="a.mp4" controls>\n\n</video>',
    ],
  ])('%s', (html, expected) => {
    expect(printContent(readHtml(html, { asset }).content).trimEnd()).toBe(expected);
  });

  test('are asked for once each', () => {
    const asked: string[] = [];
    readHtml('<img src="a.png"><a href="b.pdf">b</a>', {
      asset: (url) => {
        asked.push(url);
        return undefined;
      },
    });
    expect(asked).toEqual(['a.png', 'b.pdf']);
  });

  test('may be given to embedded data', () => {
    const url = `data:image/png;base64,${'A'.repeat(1_200_000)}`;
    const { content, dropped } = readHtml(`<img src="${url}" alt="A">`, {
      asset: (asked) => (asked === url ? 'image-1.png' : undefined),
    });
    expect(printContent(content)).toBe('![A](image-1.png)\n');
    expect(dropped).toEqual([]);
  });
});
