import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { contentToHtml, contentToInlineHtml } from '../../../src/content/to-html.ts';
import type { Content } from '../../../src/model/index.ts';
import { blocks, markdownTree } from './markdown.ts';
import { plainOptions } from './plain-options.ts';

function html(markdown: string): string {
  return contentToHtml(blocks(markdown), plainOptions);
}

describe('Markdown constructs become the HTML that unified makes of them', () => {
  const options = { ...plainOptions, asset: (url: string) => url };
  test.each([
    'Plain *em* **strong** ~~gone~~ `a < b & c`.',
    'Two lines\nof one paragraph\n\nand another.',
    'A hard  \nbreak and another\\\none.',
    '# One\n\n### Three\n\n###### Six',
    '> A quote\n>\n> - with a list',
    '- tight\n- list\n  - nested\n    1. deep\n    2. numbers',
    '1. loose\n\n2. list\n\n   second paragraph',
    '- loose\n\n- with tight nested\n  - a\n  - b',
    '7. starts\n8. at seven',
    '- \n- empty first',
    '```python\nprint("<a & b>")\n```',
    '    indented code',
    '---',
    '[link](page.html "A \\"title\\"") and <https://example.org/?a=1&b=2>',
    '![alt "quoted" & more](a%20b.png "Title")',
    '[ref], [text][ref], ![image][ref]\n\n[ref]: target.png "T"',
    'a & b < c > d "quotes" \'single\'',
    'https://example.org/x and mail@example.org',
    '[missing] and [text][missing]',
    '- item\n\n  ```js\n  code\n  ```',
  ])('%j', (markdown) => {
    const expected = toHtml(toHast(markdownTree(markdown)), {
      closeSelfClosing: true,
      characterReferences: { useNamedReferences: true },
      allowDangerousCharacters: false,
    });
    expect(normal(contentToHtml(blocks(markdown), options))).toBe(normal(expected));
  });
});

/** The spellings that the two writers choose freely. */
function normal(markup: string): string {
  return markup
    .replaceAll('&gt;', '>')
    .replace(/<li>\s+/g, '<li>')
    .replace(/\s+<\/li>/g, '</li>')
    .replaceAll('&#x27;', "'");
}

describe('tables', () => {
  test('have a head, a body and a class for alignment', () => {
    expect(html('| a | b | c |\n|---|:-:|--:|\n| 1 | **2** | $3$ |')).toBe(
      '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col" class="align-center">b</th>' +
        '<th scope="col" class="align-right">c</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td>' +
        '<td class="align-center"><strong>2</strong></td><td class="align-right"><i>\\(3\\)</i></td></tr>' +
        '\n</tbody>\n</table>',
    );
  });

  test('have what the target wants for alignment', () => {
    const align = (alignment: string) => ` style="text-align: ${alignment}"`;
    const table = contentToHtml(blocks('| a |\n|:--|'), { ...plainOptions, align });
    expect(table).toContain('<th scope="col" style="text-align: left">a</th>');
    expect(table).not.toContain('<tbody>');
  });
});

describe('task lists, formulas, footnotes', () => {
  test('boxes are shown and cannot be ticked', () => {
    expect(html('- [x] done\n- [ ] open')).toBe(
      '<ul>\n<li><input type="checkbox" disabled="disabled" checked="checked" /> done</li>\n' +
        '<li><input type="checkbox" disabled="disabled" /> open</li>\n</ul>',
    );
  });

  test('formulas are what the option writes, as they are', () => {
    expect(html('$a<b$\n\n$$\nx\n$$')).toBe('<p><i>\\(a&lt;b\\)</i></p>\n<div>\\[x\\]</div>');
  });

  test('footnotes are numbered by reference and listed at the end', () => {
    const markdown = 'One[^b], two[^a], again[^b].\n\n[^a]: First *note*.\n[^b]: Second.';
    expect(contentToHtml(blocks(markdown), { ...plainOptions, idPrefix: 'item-1-' })).toBe(
      '<p>One<sup><a href="#item-1-footnote-1">1</a></sup>, two' +
        '<sup><a href="#item-1-footnote-2">2</a></sup>, again' +
        '<sup><a href="#item-1-footnote-1">1</a></sup>.</p>\n<section class="footnotes">\n<ol>\n' +
        '<li id="item-1-footnote-1"><p>Second.</p></li>\n' +
        '<li id="item-1-footnote-2"><p>First <em>note</em>.</p></li>\n</ol>\n</section>',
    );
  });

  test('a footnote that names itself ends', () => {
    expect(html('a[^x]\n\n[^x]: see [^x]')).toContain('see <sup><a href="#footnote-1">1</a></sup>');
  });
});

describe('the nodes of questions', () => {
  const content: Content = [
    {
      type: 'paragraph',
      children: [
        { type: 'gap', interaction: 'gap-1' },
        { type: 'variable', name: 'v' },
        {
          type: 'element',
          name: 'sub',
          attributes: { title: 'a "b"' },
          children: [{ type: 'text', value: '2' }],
        },
      ],
    },
    { type: 'figure', src: 'pipe.svg', alt: 'A <pipe>', caption: 'Flow & more', width: 300 },
    { type: 'figure', src: 'https://example.org/a.png', alt: '' },
    { type: 'plot', series: [], alt: 'A line', caption: 'Line' },
  ];

  test('are written by their options', () => {
    const options = { ...plainOptions, variable: (name: string) => `<b>${name}=3</b>` };
    expect(contentToHtml(content, options)).toBe(
      '<p><input name="gap-1" /><b>v=3</b><sub title="a &quot;b&quot;">2</sub></p>\n' +
        '<figure><img src="/files/pipe.svg" alt="A &lt;pipe&gt;" width="300" />' +
        '<figcaption>Flow &amp; more</figcaption></figure>\n' +
        '<figure><img src="https://example.org/a.png" alt="" /></figure>\n' +
        '<figure><svg role="img"><title>A line</title></svg><figcaption>Line</figcaption></figure>',
    );
  });

  test('have defaults', () => {
    const { math, asset } = plainOptions;
    const written = contentToHtml(content, { math, asset });
    expect(written).toContain('<p><var>v</var><sub');
    expect(written).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(contentToHtml(blocks('```js\na < b\n```'), { math, asset })).toBe(
      '<pre><code class="language-js">a &lt; b\n</code></pre>',
    );
  });

  test('code may be highlighted by the target', () => {
    const code = (source: string, language: string | undefined) =>
      `<pre>${language}:${source}</pre>`;
    expect(contentToHtml(blocks('```js\na\n```'), { ...plainOptions, code })).toBe(
      '<pre>js:a</pre>',
    );
  });
});

describe('as inline HTML', () => {
  test('a single paragraph loses its wrapper', () => {
    expect(contentToInlineHtml(blocks('a *b*'), plainOptions)).toBe('a <em>b</em>');
  });

  test('anything else keeps its blocks', () => {
    expect(contentToInlineHtml(blocks('a\n\nb'), plainOptions)).toBe('<p>a</p>\n<p>b</p>');
    expect(contentToInlineHtml([], plainOptions)).toBe('');
  });
});

describe('headings', () => {
  test('move down with the place they stand in, at most to the sixth', () => {
    expect(contentToHtml(blocks('# a\n\n##### b'), { ...plainOptions, headingShift: 2 })).toBe(
      '<h3>a</h3>\n<h6>b</h6>',
    );
  });
});

describe('whatever content holds', () => {
  test('addresses that run code are left out, their text stays', () => {
    expect(html('[click](javascript:alert%281%29) ![pic](vbscript:x)')).toBe('<p>click pic</p>');
    expect(html('[click](&#x6A;avascript:alert)')).toBe('<p>click</p>');
    expect(html('![pic](data:text/html,hello)')).toBe('<p>pic</p>');
  });

  test('raw HTML is text', () => {
    expect(html('a <script>x</script>')).toBe('<p>a &lt;script&gt;x&lt;/script&gt;</p>');
  });

  test('elements and attributes that are not allowed are left out, their content stays', () => {
    const content: Content = [
      {
        type: 'element',
        name: 'script',
        attributes: { src: 'x.js' },
        children: [{ type: 'text', value: 'inside' }],
      },
      {
        type: 'element',
        name: 'div',
        attributes: { onclick: 'x', style: 'x', lang: 'de' },
        children: [],
      },
      { type: 'element', name: 'audio', attributes: { src: 'javascript:x' }, children: [] },
      { type: 'element', name: 'audio', attributes: { src: 'a.mp3', controls: '' }, children: [] },
      { type: 'element', name: 'img', attributes: { src: 'a.png', width: '10' }, children: [] },
    ];
    expect(contentToHtml(content, plainOptions)).toBe(
      'inside\n<div lang="de"></div>\n<audio></audio>\n<audio src="/files/a.mp3" controls=""></audio>\n' +
        '<img src="/files/a.png" width="10" />',
    );
  });

  test('characters that XML forbids are replaced', () => {
    const content: Content = [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: 'a\u0000b\u000Bc\uD800d\uFFFFe\u0085' }],
      },
    ];
    expect(contentToHtml(content, plainOptions)).toBe('<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u0085</p>');
  });
});
