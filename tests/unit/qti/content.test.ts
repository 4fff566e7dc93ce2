import { describe, expect, it } from 'vitest';
import { fitHtml, type HtmlContext } from '../../../src/formats/qti/html/fit-html.ts';
import { element, printXml } from '../../../src/formats/xml.ts';
import { itemOf } from '../made/items.ts';
import { documentOf, lossesOf, printed, qtiOf } from './made-qti.ts';

function fitted(html: string, hasHtml5 = false, context: HtmlContext = 'block') {
  const lost: string[] = [];
  const nodes = fitHtml(html, context, { hasHtml5, slots: [], onLoss: (what) => lost.push(what) });
  const xml = printXml(element('root', {}, ...nodes));
  return { xml: xml.replace(/^<root>|<\/root>$/g, ''), lost };
}

describe('HTML in QTI', () => {
  it('keeps what the schemas know', () => {
    const html = '<p>A <em>b</em> <a href="x.pdf">c</a></p><ul><li>d</li></ul>';
    expect(fitted(html)).toEqual({ xml: html, lost: [] });
  });

  it('puts text between blocks into a paragraph', () => {
    expect(fitted('a <em>b</em>\n<p>c</p>\n').xml).toBe('<p>a <em>b</em>\n</p><p>c</p>');
  });

  it('leaves the text of elements that QTI does not have, and names them', () => {
    expect(fitted('<p><del>a</del> <u>b</u></p>')).toEqual({
      xml: '<p><span>a</span> <span>b</span></p>',
      lost: ['del', 'u'],
    });
  });

  it('writes figures as divisions where there are none', () => {
    const html =
      '<figure><img src="a.png" alt="a" width="30.6"/><figcaption>b</figcaption></figure>';
    expect(fitted(html).xml).toBe('<div><img src="a.png" alt="a" width="31"/><p>b</p></div>');
    expect(fitted(html, true).xml).toBe(html.replace('30.6', '31'));
    expect(fitted(html).lost).toEqual([]);
  });

  it('puts the foot of a table before its body, and lone rows into a body', () => {
    expect(
      fitted('<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>')
        .xml,
    ).toBe('<table><tfoot><tr><td>b</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>');
    expect(fitted('<table><tr><td>a</td></tr></table>').xml).toBe(
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    );
    expect(fitted('<table><thead><tr><th scope="col">a</th></tr></thead></table>').xml).toBe(
      '<table><tbody><tr><th scope="col">a</th></tr></tbody></table>',
    );
  });

  it('shows check boxes as signs', () => {
    const html =
      '<ul><li><input type="checkbox" disabled="disabled" checked="checked" /> a</li></ul>';
    expect(fitted(html).xml).toBe('<ul><li>☑  a</li></ul>');
  });

  it('plays sound as an object in QTI 2 and as itself in 3', () => {
    expect(fitted('<audio src="a.mp3" controls=""></audio>').xml).toBe(
      '<p><object data="a.mp3" type="audio/mpeg"/></p>',
    );
    expect(fitted('<audio src="a.mp3" controls="controls"></audio>', true).xml).toBe(
      '<audio src="a.mp3" controls="controls"/>',
    );
  });

  it('names attributes that would be seen, and says the language as XML does', () => {
    expect(fitted('<ol start="3"><li lang="fr" title="t">a</li></ol>')).toEqual({
      xml: '<ol><li xml:lang="fr">a</li></ol>',
      lost: ['start of ol', 'title of li'],
    });
  });

  it('makes blocks inside a line parts of it', () => {
    expect(fitted('<p><span><div>a</div></span></p>').xml).toBe(
      '<p><span><span>a</span></span></p>',
    );
  });
});

describe('content of items', () => {
  it('has formulas as MathML with their LaTeX, displayed ones on their own', () => {
    const root = documentOf(itemOf('q', 'essay', 'Is $a<b$?\n\n$$\\qty{5}{m}$$'));
    const [inline, display] = printed(root, 'math');
    expect(inline).toContain('class="tex" alttext="a&lt;b"><mrow><mi>a</mi>');
    expect(display).toContain('display="block"');
    expect(printed(root, 'itemBody')[0]).toMatch(/<\/p><math /);
  });

  it('leaves double braces of LaTeX what they are', () => {
    const root = documentOf(itemOf('q', 'essay', 'Is $a {{x}}^2$?'));
    expect(printed(root, 'mi')).toEqual(['<mi>a</mi>', '<mi>x</mi>']);
    expect(printed(root, 'math')[0]).toContain('alttext="a {{x}}^2');
  });

  it('has images beside the item, declared with it', () => {
    const made = qtiOf([itemOf('q', 'essay', 'See:\n\n![a](a.png)')], {
      assets: { 'a.png': new Uint8Array([1]) },
    });
    expect([...made.files.keys()]).toContain('items/images/a.png');
    expect(made.files.get('items/q.xml')).toContain('<img src="images/a.png" alt="a"/>');
    expect(made.files.get('imsmanifest.xml')).toContain('<file href="items/images/a.png"/>');
  });

  it('reports each thing that has no place once', () => {
    const made = qtiOf([itemOf('q', 'essay', '~~a~~ and ~~b~~ and [c](https://d.example "e")')]);
    expect(lossesOf(made)).toEqual([
      'formatting: QTI 2.2 has no element del: its text stands without it.',
      'formatting: The attribute title of a has no place in QTI 2.2.',
    ]);
  });
});
