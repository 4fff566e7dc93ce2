import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderMath } from '../../../src/content/math.ts';
import { leakCodes } from '../../../src/diagnostics/catalog/leak.ts';
import type { CodeEntry, Example } from '../../../src/diagnostics/code-entry.ts';
import { leaksIn } from './leaks-in.ts';
import { secretBank } from './secret-bank.ts';

const codesOf = async (
  site: Readonly<Record<string, string | Uint8Array>>,
  bank = secretBank,
): Promise<readonly string[]> => (await leaksIn(bank, site)).map(({ code }) => code);

describe.each(Object.entries<CodeEntry>(leakCodes))('%s', (code, { invalid, valid }) => {
  /** The texts of the program are left out: the examples themselves are among them. */
  const inExample = async (example: Example): Promise<readonly string[]> => {
    const files = Object.entries(example);
    const site = files.flatMap(([path, text]) =>
      path.startsWith('dist/') ? [[path.slice(5), text] as const] : [],
    );
    const bank = files.filter(([path]) => !path.startsWith('dist/'));
    const found = await leaksIn(Object.fromEntries(bank), Object.fromEntries(site), []);
    return found.map((one) => one.code);
  };

  test('is raised by its invalid example, and nothing else is', async () => {
    expect(await inExample(invalid)).toEqual([code]);
  });

  test('is not raised by its valid example, nor is anything else', async () => {
    expect(await inExample(valid)).toEqual([]);
  });
});

describe('what is public', () => {
  test('is not reported: stems, choices and hints of previews, all of practice items, the program', async () => {
    const site = {
      'items/shear-choice/index.html':
        '<h1>shear choice</h1><p>Which liquid thins when it is sheared quickly between plates?</p><ol><li>Paint</li><li>Honey</li></ol><p>Think of a brush.</p>',
      'items/head-formula/index.html': '<p>A jet leaves at 4 m/s where g is 9.81.</p>',
      'items/open-choice/index.html':
        '<p class="answer">Sugar molecules hinder each other considerably more often.</p>',
      'downloads/open.zip': zipSync({
        'a.json': strToU8(
          '{"id":"open-choice","correct":["a"],"stem":"Is syrup thicker than water?"}',
        ),
      }),
      'assessments/quiz/index.html': '<h1>A quiz</h1>',
    };
    expect(await leaksIn(secretBank, site)).toEqual([]);
  });

  test('stays public where a secret part repeats it', async () => {
    const bank = {
      'a.md':
        '---\nid: first\ntitle: First\nrelease: practice\n---\n\nWhich rule joins pressure and speed along streamlines?\n\n- [x] Bernoulli\n- [ ] Archimedes\n',
      'b.md':
        '---\nid: second\ntitle: Second\n---\n\nName it.\n\n- [x] A\n- [ ] B\n\n## Solution\n\nWhich rule joins pressure and speed along streamlines? Bernoulli.\n',
    };
    const page = '<p>Which rule joins pressure and speed along streamlines?</p>';
    expect(await codesOf({ 'items/first/index.html': page }, bank)).toEqual([]);
  });
});

describe('a part of a secret', () => {
  test('is found in the middle of a sentence, at its line', async () => {
    const page =
      '<p>\n  Some say that\n  molecules align along the\n  streamlines, others not.</p>';
    expect(await leaksIn(secretBank, { 'a/index.html': page })).toMatchObject([
      { code: 'leak-text', item: 'shear-choice', place: { file: 'a/index.html', line: 3 } },
    ]);
  });

  test('is found as a formula that pages typeset', async () => {
    const formula = renderMath('\\eta_{app} = k \\dot\\gamma^{n-1}', false, 'htmlAndMathml');
    expect(await codesOf({ 'a.html': `<p>${formula}</p>` })).toEqual(['leak-text']);
  });

  test('is found in the name of a file', async () => {
    expect(await codesOf({ 'items/guarded-question/index.html': '' })).toEqual(['leak-text']);
    expect(await codesOf({ 'figures/relaxation-time-divided-by-observation.svg': '' })).toEqual([
      'leak-text',
    ]);
  });

  test('is found as words without their order in an index', async () => {
    const index = '[["barometric",[1]],["columns",[1,2]],["quicksilver",[1]]]';
    expect(await codesOf({ 'search-words.json': index })).toEqual(['leak-text']);
    expect(await codesOf({ 'search-words.json': '[["brush",[1]],["liquid",[1,2]]]' })).toEqual([]);
  });

  test('of few digits is found on the pages of its item and not elsewhere', async () => {
    const bank = {
      'a.md': '---\nid: few-digits\ntitle: Few digits\n---\n\nHow much?\n\n= 4.217 ± 0.001\n',
    };
    expect(await codesOf({ 'items/few-digits/index.html': '<b>4.217</b>' }, bank)).toEqual([
      'leak-text',
    ]);
    expect(await codesOf({ 'items/other/index.html': '<b>4.217</b>' }, bank)).toEqual([]);
  });
});

describe('a secret that is written in another way', () => {
  test.each([['918,273.645'], ['918 273.645'], ['918\\,273.645'], ['918273,645'], ['918.273,645']])(
    'is found: the number %s',
    async (number) => {
      expect(await codesOf({ 'a.html': `<p>It is ${number} here.</p>` })).toEqual(['leak-text']);
    },
  );

  test('is found in writing that has no spaces, also a part of it', async () => {
    const bank = {
      'a.md':
        '---\nid: narrow\ntitle: 管\nlanguage: zh\n---\n\n水怎么样?\n\n- [x] 快\n- [ ] 慢\n\n## Solution\n\n管道变窄的时候流速增加而压力减小\n',
    };
    expect(await codesOf({ 'a.html': '<p>因为流速增加而压力变化</p>' }, bank)).toEqual([
      'leak-text',
    ]);
    expect(await codesOf({ 'a.html': '<p>水怎么样?管</p>' }, bank)).toEqual([]);
  });

  test('is found on the page of its item or assessment where it is short', async () => {
    const bank = {
      'a.md':
        '---\nid: element\ntitle: Element\ntype: short-answer\n---\n\nWhich?\n\n## Answer\n\n- tin\n',
      'assessments/a.yml':
        'id: oral\ntitle: Oral\nsettings:\n  accessCode: "4711"\nsections:\n  - items: [element]\n',
    };
    const html = '<p>4711 tin</p>';
    const found = async (path: string) =>
      (await leaksIn(bank, { [path]: html })).map(({ item, message }) => `${item} ${message}`);
    expect(await found('items/element/index.html')).toEqual([
      expect.stringMatching(/^element The key/u),
    ]);
    expect(await found('assessments/oral/index.html')).toEqual([
      expect.stringMatching(/^oral The access code/u),
    ]);
    expect(await found('items/other/index.html')).toEqual([]);
  });
});

describe('a key that is no text', () => {
  const page = 'items/shear-choice/index.html';

  test.each([
    ['a class', '<li class="choice is-right">Paint</li>'],
    ['another class', '<li class="choice choice-correct">Paint</li>'],
    ['a checked box', '<li><input type="checkbox" checked> Paint</li>'],
    ['an attribute of data', '<li data-correct="1">Paint</li>'],
    ['a state', '<li aria-checked="true">Paint</li>'],
    [
      'data of a script',
      '<script type="application/json">{"id":"shear-choice","correct":["a"]}</script>',
    ],
    [
      'linked data',
      '<script type="application/ld+json">{"@id":"shear-choice","acceptedAnswer":{"text":"Paint"}}</script>',
    ],
  ])('is found by %s', async (_, html) => {
    expect(await codesOf({ [page]: `<main>${html}</main>` })).toContain('leak-key');
  });

  test('is found in a record that names the item', async () => {
    const records =
      '{"items":[{"id":"open-choice","correct":"a"},{"id":"shear-choice","correct":"a"}]}';
    expect(await leaksIn(secretBank, { 'records.json': records })).toMatchObject([
      { code: 'leak-key', item: 'shear-choice' },
    ]);
  });

  test.each([
    ['a letter', '{"shear-choice":"A"}'],
    ['letters', '{"keys":{"shear-choice":["a","c"]}}'],
    ['marks', '[{"shear-choice":[true,false]}]'],
  ])('is found in a list of keys: %s', async (_, list) => {
    expect(await leaksIn(secretBank, { 'list.json': list })).toMatchObject([
      { code: 'leak-key', item: 'shear-choice' },
    ]);
  });

  test('is not seen in a number or word beside an id', async () => {
    const list = '{"shear-choice":4,"yield-number":"hard","flow-word":[],"head-formula":true}';
    expect(await codesOf({ 'list.json': list })).toEqual([]);
  });

  test('is not seen where an element says that there is none, nor in the styles of formulas', async () => {
    expect(await codesOf({ [page]: '<p class="no-answer">Not published.</p>' })).toEqual([]);
    const formula = '<span class="margin-right:0.2em mright"></span>';
    expect(await codesOf({ [page]: formula })).toEqual([]);
  });
});

describe('a file made to take long', () => {
  const phrase = 'Its long molecules align along the streamlines and slide.';

  test.each([
    ['base64', 'aB3'.repeat(3_000_000)],
    ['hexadecimal digits', '4f'.repeat(4_000_000)],
    ['numbers', '65,'.repeat(4_000_000)],
    ['comments that do not end', '<!--'.repeat(1_000_000)],
    ['scripts that do not end', '<script type="application/json">'.repeat(100_000)],
  ])('is read to its end: %s', async (_, text) => {
    expect(await codesOf({ 'a.html': `${text}\n<p>${phrase}</p>` })).toEqual(['leak-text']);
  });

  test('hides nothing behind what only looks like a comment', async () => {
    const split = phrase.replaceAll(/(?<=[a-z])(?=[a-z])/gu, '<b></b>');
    const page = `<script>a = '<!--';</script>${' '.repeat(6_000)}<p>${split}</p>-->`;
    expect(await codesOf({ 'a.html': page })).toEqual(['leak-text']);
  });
});

describe('a package', () => {
  const quiz =
    '<quiz><question>Which liquid thins when it is sheared quickly between plates?</question></quiz>';

  test.each([
    ['in an archive anywhere', { 'x/a.imscc': zipSync({ 'quiz.xml': strToU8(quiz) }) }],
    ['in the folder of downloads', { 'downloads/a.csv': 'shear-choice,multiple-choice' }],
    ['by the marks of its format', { 'x/a.xml': quiz }],
    ['compressed by the marks of its format', { 'x/a.xml.gz': gzipSync(quiz) }],
  ])('of an item whose key is not released is found %s', async (_, site) => {
    expect(await codesOf(site)).toEqual(['leak-package']);
  });
});

describe('a file', () => {
  const bank = {
    'a.md':
      '---\nid: drawn\ntitle: Drawn\n---\n\n![A pipe](pipe.svg)\n\nLook.\n\n- [x] A\n- [ ] B\n\n## Solution\n\n![The way](way.svg)\n\n![A pipe](pipe.svg)\n',
    'pipe.svg': '<svg><path d="M0 0h9"/></svg>',
    'way.svg': '<svg><path d="M1 2h3v4"/></svg>',
  };

  test.each<readonly [string, Readonly<Record<string, string | Uint8Array>>]>([
    ['under another name', { 'a.svg': bank['way.svg'] }],
    ['in an archive', { 'a.zip': zipSync({ 'b.svg': strToU8(bank['way.svg']) }) }],
    [
      'as an address',
      { 'a.html': `<img src="data:image/svg+xml;base64,${btoa(bank['way.svg'])}" />` },
    ],
  ])('that only a solution shows is found %s', async (_, site) => {
    expect(await leaksIn(bank, site)).toMatchObject([{ code: 'leak-file', item: 'drawn' }]);
  });

  test('that the question shows is public', async () => {
    expect(await leaksIn(bank, { 'a.svg': bank['pipe.svg'] })).toEqual([]);
  });
});

describe('what cannot be looked into', () => {
  const archive = zipSync({ 'a.txt': strToU8('water '.repeat(30)) });
  const changed = (offset: number, value: number): Uint8Array => {
    const copy = archive.slice();
    copy[offset] = value;
    return copy;
  };
  const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 197 + (at >> 3) * 31) % 256);

  test.each([
    ['an encrypted entry', { 'a.zip': changed(6, 1) }],
    ['an entry packed by an unknown method', { 'a.zip': changed(8, 93) }],
    ['a damaged entry', { 'a.zip': changed(36, 255) }],
    [
      'an archive of another kind',
      { 'a.7z': Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), bytes]) },
    ],
    ['bytes of no kind', { 'a.bin': bytes }],
    ['a damaged stream', { 'a.html.br': bytes }],
  ])('is told: %s', async (_, site) => {
    expect(await codesOf(site)).toContain('leak-unreadable');
  });

  test('is told of archives that are deeper than anyone packs them', async () => {
    let packed: Uint8Array = strToU8('water');
    for (let depth = 0; depth < 14; depth += 1) packed = gzipSync(packed);
    expect(await codesOf({ 'a.gz': packed })).toEqual(['leak-unreadable']);
  });

  test('is told of a stream that unpacks to more than fits', async () => {
    expect(await codesOf({ 'a.gz': gzipSync(Buffer.alloc(2 ** 27 + 1)) })).toContain(
      'leak-unreadable',
    );
  });

  test('is nothing that an item shows to everyone', async () => {
    const pdf = `%PDF-1.7 ${'\u0001\u0002\u0003'.repeat(20)}`;
    const bank = {
      'a.md':
        '---\nid: linked\ntitle: Linked\n---\n\nRead [the sheet](sheet.pdf).\n\n- [x] A\n- [ ] B\n',
      'sheet.pdf': pdf,
    };
    expect(await codesOf({ 'sheet.pdf': pdf }, bank)).toEqual([]);
    expect(await codesOf({ 'sheet.pdf': `${pdf}.` }, bank)).toEqual(['leak-unreadable']);
  });
});
