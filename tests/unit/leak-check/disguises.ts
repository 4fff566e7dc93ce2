/** Ways in which a text may stand in a built site. */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { SqliteEngine } from '../../../src/formats/sqlite.ts';

/** Gives the file's name and bytes. */
export type Disguise = (
  text: string,
  engine: SqliteEngine,
) => readonly [string, Uint8Array | string];

const html = (body: string): string =>
  `<!doctype html>\n<title>Page</title>\n<main>${body}</main>\n`;
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const everySign = (text: string, write: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at))).join('');
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0');
const wide = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const quote = (text: string): string => JSON.stringify(text);
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
};
const withChunk = (type: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);
const tar = (name: string, content: string): Uint8Array => {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${body.length.toString(8).padStart(11, '0')} `, 124);
  header.write('0', 156);
  header.write('ustar  ', 257);
  return Buffer.concat([header, body, Buffer.alloc(1024 + 512 - (body.length % 512))]);
};
const database = (engine: SqliteEngine, value: string | Uint8Array, first = ''): Uint8Array =>
  engine.write([
    ...(first === '' ? [] : [{ sql: first }]),
    { sql: 'CREATE TABLE notes (id INTEGER, value)' },
    { sql: 'INSERT INTO notes VALUES (?, ?)', rows: [[1, value]] },
  ]);

/** By name; the name is part of the test's. */
export const disguises: Readonly<Record<string, Disguise>> = {
  'text of a page': (text) => ['a.html', html(`<p>${escapeHtml(text)}</p>`)],
  'capitals and line breaks': (text) => [
    'a.html',
    html(text.toUpperCase().replaceAll(' ', '\n  ')),
  ],
  'tags between words': (text) => [
    'a.html',
    html(
      text
        .split(' ')
        .map((word) => `<b class="x">${escapeHtml(word)}</b>`)
        .join(' '),
    ),
  ],
  'a tag for each letter': (text) => [
    'a.html',
    html(everySign(text, (code) => `<span>${escapeHtml(String.fromCharCode(code))}</span>`)),
  ],
  'comments inside words': (text) => [
    'a.html',
    html(text.replaceAll(/([a-z])([a-z])/gu, '$1<!-- > -->$2')),
  ],
  'soft hyphens': (text) => [
    'a.html',
    html(escapeHtml(text).replaceAll(/([a-z]{3})(?=[a-z]{3})/gu, '$1&shy;')),
  ],
  'decimal entities': (text) => ['a.html', html(everySign(text, (code) => `&#${code};`))],
  'hexadecimal entities': (text) => [
    'a.html',
    html(everySign(text, (code) => `&#x${hex(code, 4)};`)),
  ],
  'a comment': (text) => ['a.html', html(`<!-- ${text} -->`)],
  'an attribute': (text) => ['a.html', html(`<p title="${escapeHtml(text)}">x</p>`)],
  'the annotation of a formula': (text) => [
    'a.html',
    html(`<math><annotation encoding="application/x-tex">${escapeHtml(text)}</annotation></math>`),
  ],
  JSON: (text) => ['a.json', quote({ a: text }.a)],
  'JSON with escapes': (text) => ['a.json', `"${everySign(text, (code) => `\\u${hex(code, 4)}`)}"`],
  'JSON in an attribute': (text) => [
    'a.html',
    html(`<a data-x="${escapeHtml(quote(text))}">x</a>`),
  ],
  'JSON in JSON': (text) => ['a.json', quote(quote(text))],
  'columns of an index': (text) => ['a.json', `{"ids":["x","y"],"texts":["Water",${quote(text)}]}`],
  'a script': (text) => ['a.js', `const a=${quote(text)};`],
  'a script with byte escapes': (text) => [
    'a.js',
    `a='${everySign(text, (code) => `\\x${hex(code, 2)}`)}'`,
  ],
  'a script with code points': (text) => [
    'a.js',
    `a='${everySign(text, (code) => `\\u{${hex(code, 2)}}`)}'`,
  ],
  'joined strings': (text) => [
    'a.js',
    `a=${
      text
        .match(/.{1,7}/gsu)
        ?.map((part) => quote(part))
        .join(' + ') ?? ''
    }`,
  ],
  'a template over lines': (text) => [
    'sw.js',
    `const a=\`\n${text.replaceAll('\\', '\\\\').replaceAll(' ', '\n')}\`;`,
  ],
  'codes of letters': (text) => [
    'a.js',
    `String.fromCharCode(${[...Buffer.from(text)].join(', ')})`,
  ],
  'a style sheet': (text) => ['a.css', `p::after{content:"${text.replaceAll('\\', '\\\\')}"}`],
  'a style sheet with escapes': (text) => [
    'a.css',
    `p::after{content:"${everySign(text, (code) => `\\${hex(code, 2)} `)}"}`,
  ],
  'a feed': (text) => [
    'a.xml',
    `<feed><entry><content type="html">${escapeHtml(`<p>${escapeHtml(text)}</p>`)}</content></entry></feed>`,
  ],
  'character data': (text) => ['a.xml', `<a><![CDATA[<p>${text}</p>]]></a>`],
  'a source map': (text) => [
    'a.js.map',
    `{"version":3,"sourcesContent":[${quote(`x = ${quote(text)}`)}]}`,
  ],
  'a source map in a script': (text) => [
    'a.js',
    `x()\n//# sourceMappingURL=data:application/json;base64,${base64(`{"sourcesContent":[${quote(text)}]}`)}`,
  ],
  base64: (text) => ['a.txt', base64(text)],
  'base64 after one byte': (text) => ['a.txt', base64(`:${text}`)],
  'base64 after two bytes': (text) => ['a.txt', base64(`: ${text}`)],
  'base64 behind other letters': (text) => ['a.txt', `/a/b/${base64(text)}`],
  'base64 for addresses': (text) => [
    'a.html',
    html(`<a href="?q=${Buffer.from(text).toString('base64url')}">x</a>`),
  ],
  'base64 in lines': (text) => [
    'a.txt',
    base64(`${'water '.repeat(20)}${text}`).replaceAll(/.{76}/gu, '$&\r\n'),
  ],
  'base64 in base64': (text) => ['a.txt', base64(base64(text))],
  'hexadecimal digits': (text) => ['a.txt', Buffer.from(text).toString('hex')],
  'an address': (text) => ['a.html', html(`<a href="?q=${encodeURIComponent(text)}">x</a>`)],
  'a form': (text) => ['a.txt', encodeURIComponent(text).replaceAll('%20', '+')],
  'every byte of an address': (text) => ['a.txt', everySign(text, (code) => `%${hex(code, 2)}`)],
  'a data address': (text) => [
    'a.html',
    html(
      `<img src="data:image/svg+xml;base64,${base64(`<svg><text>${escapeHtml(text)}</text></svg>`)}" />`,
    ),
  ],
  'a data address with escapes': (text) => [
    'a.css',
    `a{background:url("data:image/svg+xml,${encodeURIComponent(`<svg>${escapeHtml(text)}</svg>`)}")}`,
  ],
  'UTF-16, little end first': (text) => ['a.txt', wide(`${text} and so on`, false)],
  'UTF-16, big end first': (text) => ['a.txt', wide(`${text} and so on`, true)],
  gzip: (text) => ['a.html.gz', gzipSync(html(escapeHtml(text)))],
  brotli: (text) => ['a.html.br', brotliCompressSync(html(escapeHtml(text)))],
  Zstandard: (text) => ['a.zst', zstdCompressSync(text)],
  'a zip archive': (text) => ['a.zip', zipSync({ 'a.txt': strToU8(text) })],
  'a stored zip entry': (text) => ['a.zip', zipSync({ 'a.txt': [strToU8(text), { level: 0 }] })],
  'a zip archive in another': (text) => [
    'a.imscc',
    zipSync({ 'x/b.zip': zipSync({ 'a.xml': strToU8(`<a>${escapeHtml(text)}</a>`) }) }),
  ],
  'an entry that no directory names': (text) => {
    const archive = zipSync({ 'a.txt': strToU8(`${text}\n`.repeat(3)) });
    const directory = Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    return ['a.zip', archive.subarray(0, directory)];
  },
  'a zip archive behind a picture': (text) => [
    'a.png',
    Buffer.concat([png, zipSync({ 'a.txt': strToU8(text) })]),
  ],
  'a package of H5P': (text) => [
    'a.h5p',
    zipSync({
      'content/content.json': strToU8(quote({ text: `<p>${escapeHtml(text)}</p>` }.text)),
    }),
  ],
  'a zipped tape archive': (text) => ['a.tar.gz', gzipSync(tar('a.txt', text))],
  'a database': (text, engine) => ['a.db', database(engine, text)],
  'a database in UTF-16': (text, engine) => [
    'a.db',
    database(engine, text, "PRAGMA encoding = 'UTF-16le'"),
  ],
  'a long value of a database': (text, engine) => [
    'a.db',
    database(engine, `${'water '.repeat(670)}${text} ${'water '.repeat(900)}`),
  ],
  'compressed bytes in a database': (text, engine) => ['a.db', database(engine, gzipSync(text))],
  'a deck of Anki': (text, engine) => [
    'a.apkg',
    zipSync({
      'collection.anki21b': zstdCompressSync(database(engine, `<p>${escapeHtml(text)}</p>`)),
    }),
  ],
  'a text in a picture': (text) => ['a.png', withChunk('tEXt', Buffer.from(`Comment\0${text}`))],
  'a compressed text in a picture': (text) => [
    'a.png',
    withChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(text)])),
  ],
  'gzip behind a picture': (text) => ['a.png', Buffer.concat([png, gzipSync(text)])],
  'a document of PDF': (text) => [
    'a.pdf',
    Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n'),
      deflateSync(`BT (${text}) Tj ET`),
      Buffer.from('\nendstream\n'),
    ]),
  ],
  'zlib in base64 in JSON': (text) => ['a.json', quote(base64(deflateSync(text)))],
  'gzip in base64 in JSON': (text) => ['a.json', quote(base64(gzipSync(text)))],
  'a drawing': (text) => [
    'a.svg',
    `<svg>${text
      .split(' ')
      .map((word) => `<tspan x="1">${escapeHtml(word)}</tspan>`)
      .join(' ')}</svg>`,
  ],
};
