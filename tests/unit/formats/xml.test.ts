import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import { element, printXml, printXmlDocument } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../src/formats/xml-query.ts';

/** Markup, escaped markup, quotes, white space, other scripts, a pair of surrogates. */
const difficult = `a<b && c>"d" 'e' &lt;p&gt; &amp;amp; &#38; ]]> – ü 漢 𝛼 <?pi?> <!-- c -->\n\t\r.`;

describe('printing XML', () => {
  it('says the same to libxml2, in text and in attributes', () => {
    const document = XmlDocument.fromString(
      printXml(element('root', { note: difficult }, difficult, element('child', {}, 'x'))),
    );
    expect(document.get('/root/@note')?.content).toBe(difficult);
    expect(document.get('/root/text()')?.content).toBe(difficult);
    expect(document.get('/root/child')?.content).toBe('x');
    document.dispose();
  });

  it('keeps the order of attributes and leaves no space between elements', () => {
    expect(printXml(element('a', { z: '1', b: '2' }, element('c')))).toBe(
      '<a z="1" b="2"><c/></a>',
    );
  });

  it('replaces characters that XML forbids', () => {
    expect(printXml(element('a', { b: '\u0001' }, 'x\u0000y'))).toBe('<a b="\uFFFD">x\uFFFDy</a>');
  });

  it('appends printed XML as it is, where it stands', () => {
    const printed = printXml(element('item', {}, '$1 $& <b>'));
    expect(
      printXml(element('all', {}, 'a', { printed }, { printed }, element('b'), { printed })),
    ).toBe(`<all>a${printed}${printed}<b/>${printed}</all>`);
  });

  it('declares a document', () => {
    expect(printXmlDocument(element('a'))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});

it('any text comes back from libxml2 as it went in', () => {
  const xmlText = fc
    .string({ unit: 'binary' })
    .map((text) => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD'));
  fc.assert(
    fc.property(xmlText, (text) => {
      const document = XmlDocument.fromString(printXml(element('a', { b: text }, text)));
      const found = [document.get('/a/@b')?.content, document.get('/a')?.content];
      document.dispose();
      expect(found).toEqual([text, text]);
    }),
  );
});

describe('parsing XML', () => {
  it('gives the tree that was printed', () => {
    const root = element('root', { note: difficult }, difficult, element('child', {}, 'x'));
    const reading = parseXml(printXml(root));
    expect(reading).toMatchObject({
      ok: true,
      root: {
        name: 'root',
        attributes: { note: difficult },
        children: [difficult, { name: 'child', attributes: {}, children: ['x'] }],
      },
    });
  });

  it('joins CDATA and entities with the text around them', () => {
    const reading = parseXml('<a>1 &lt; <![CDATA[2 < 3]]>&#x20AC;<!-- no --></a>');
    expect(reading).toMatchObject({ ok: true, root: { children: ['1 < 2 < 3€'] } });
  });

  it('says where a document breaks off', () => {
    expect(parseXml('<a>\n  <b>\n</a>')).toMatchObject({ ok: false, line: 3 });
  });

  it.each(['', 'text', '<a/><b/>', '<a b=c/>', '<a>&nbsp;</a>'])('refuses %j', (text) => {
    expect(parseXml(text).ok).toBe(false);
  });

  it('knows the line of each element', () => {
    const reading = parseXml('<a>\n<b/>\n\n<c/></a>');
    const lines = reading.ok ? childElements(reading.root).map(({ line }) => line) : [];
    expect(lines).toEqual([2, 4]);
  });
});

describe('finding elements', () => {
  const tree = element(
    'a',
    {},
    element('b', {}, 'one'),
    element('c', {}, element('b', {}, 'two', element('i', {}, '!'))),
  );

  it('finds children, paths and descendants', () => {
    expect(childElements(tree).map(({ name }) => name)).toEqual(['b', 'c']);
    expect(childElements(tree, 'b')).toHaveLength(1);
    expect(descendants(tree, 'b').map(textOf)).toEqual(['one', 'two!']);
    expect(elementAt(tree, 'c', 'b')?.children).toHaveLength(2);
    expect(elementAt(tree, 'b', 'c')).toBeUndefined();
  });
});
