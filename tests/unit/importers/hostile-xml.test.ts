import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import { readHtml } from '../../../src/importers/html/read-html.ts';
import { importers } from '../../../src/importers/index.ts';
import { decodeFile } from '../../../src/importers/text/decode-file.ts';
import { decodeXml } from '../../../src/importers/text/decode-xml.ts';

const laughs = `<!DOCTYPE quiz [
  <!ENTITY a "ha">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]>
<quiz>&c;</quiz>`;
const external = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>&x;</quiz>';

describe('XML is refused, with the place, when', () => {
  test.each([
    ['its entities multiply', laughs, /declares entities/],
    ['its entities read files', external, /declares entities/],
    [
      'its document type is read from elsewhere and has entities',
      '<!DOCTYPE q SYSTEM "x.dtd">\n<q>&secret;</q>',
      /entity/,
    ],
    ['it is nested deeper than any document', '<a>'.repeat(100_000), /nested more than 300/],
    ['it is cut off', '<quiz><question>', /unclosed tag/],
  ])('%s', (_, text, message) => {
    expect(parseXml(text)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  });
});

test('a document type that declares no entities is passed over', () => {
  expect(parseXml('<!DOCTYPE q [<!ELEMENT q (#PCDATA)>]><q>a</q>')).toMatchObject({ ok: true });
  expect(parseXml('<!DOCTYPE q SYSTEM "ims_qtiasiv1p2p1.dtd"><q>a</q>')).toMatchObject({
    ok: true,
  });
});

test('the first of a hundred thousand faults ends the reading', () => {
  expect(parseXml(`<a>${'&x;'.repeat(100_000)}</a>`)).toMatchObject({ ok: false, line: 1 });
});

test('a text and an attribute of megabytes are read', () => {
  const long = 'x'.repeat(20_000_000);
  const reading = parseXml(`<a b="${long}">${long}</a>`);
  expect(reading.ok && reading.root.attributes.b?.length).toBe(long.length);
  expect(reading.ok && reading.root.children).toEqual([long]);
});

describe('an encoding', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const swapped = (text: string) => utf16(text).swap16();
  const declared = (name: string) => `<?xml version="1.0" encoding="${name}"?><a>é€</a>`;

  test.each([
    ['UTF-8', Buffer.from(declared('UTF-8')), 'é€'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${declared('UTF-8')}`), 'é€'],
    ['UTF-16 with a mark', utf16(`\uFEFF${declared('UTF-16')}`), 'é€'],
    ['UTF-16 without one', utf16(declared('UTF-16')), 'é€'],
    ['UTF-16, the other byte first', swapped(declared('UTF-16')), 'é€'],
    ['UTF-8 that calls itself UTF-16', Buffer.from(declared('UTF-16')), 'é€'],
    ['Latin-1', latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>é\u0080</a>'), 'é€'],
    ['Latin-9', latin("<?xml version='1.0' encoding='ISO-8859-15'?><a>é¤</a>"), 'é€'],
  ])('is read: %s', (_, bytes, expected) => {
    const decoded = decodeXml(bytes);
    const reading = decoded.ok ? parseXml(decoded.text) : undefined;
    expect(reading?.ok && reading.root.children).toEqual([expected]);
    expect(decodeFile({ path: 'a.xml', bytes })).toEqual(decoded);
  });

  test.each([
    ['UTF-8 that is Latin-1', latin(declared('UTF-8').replace('€', ''))],
    ['one that is not known', Buffer.from(declared('Shift_JIS'))],
  ])('is refused: %s', (_, bytes) => {
    expect(decodeFile({ path: 'a.xml', bytes })).toMatchObject({
      ok: false,
      diagnostic: { code: 'import-encoding' },
    });
  });
});

describe('a hundred megabytes in one field', () => {
  test('of HTML are cut, and that is said', () => {
    const { content, dropped } = readHtml(`<p>${'word '.repeat(20_000_000)}</p>`);
    expect(JSON.stringify(content).length).toBeLessThan(1_100_000);
    expect(dropped).toMatchObject([{ name: 'everything behind the first 1000000 characters' }]);
  });

  test.each(importers.map((importer) => [importer.name, importer] as const))(
    'are reported by %s',
    (_, importer) => {
      const bytes = Buffer.alloc(100_000_000, 'x');
      for (const start of ['<quiz><question>', '[{"question_text": "', 'MC\t', '{{']) {
        bytes.write(start);
        const { items, diagnostics } = importer.import(
          { path: 'x', bytes },
          { readBeside: () => undefined },
        );
        expect(items).toEqual([]);
        expect(diagnostics.length).toBeGreaterThan(0);
      }
    },
  );
});
