import { zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decompress } from '../../../src/importers/anki/decompress.ts';
import { fieldHtml } from '../../../src/importers/anki/field-html.ts';
import {
  protobufNumber,
  protobufText,
  readProtobuf,
} from '../../../src/importers/anki/protobuf.ts';
import { splitCloze } from '../../../src/importers/anki/split-cloze.ts';

describe('messages', () => {
  test('are read as the encoding’s own guide shows', () => {
    // protobuf.dev, encoding: "a simple message" and "length-delimited records".
    const message = readProtobuf(
      Uint8Array.of(0x08, 0x96, 0x01, 0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67),
    );
    expect(protobufNumber(message, 1)).toBe(150);
    expect(protobufText(message, 2)).toBe('testing');
    expect(protobufNumber(message, 3)).toBe(0);
    expect(protobufText(message, 3)).toBeUndefined();
  });

  test.each([
    ['a number that does not end', [0x08, 0xff]],
    ['a text longer than the message', [0x12, 0x07, 0x74]],
    ['a field without a number', [0x00, 0x01]],
    ['a group, which nobody writes', [0x0b]],
  ])('with %s are none', (_, bytes) => {
    expect(readProtobuf(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('compressed data', () => {
  test('unpacks to what was packed', () => {
    const bytes = Buffer.from('cards '.repeat(100_000));
    expect(Buffer.compare(decompress(zstdCompressSync(bytes), 1e6) ?? Buffer.of(), bytes)).toBe(0);
  });

  test('is refused when it unpacks to more than is allowed', () => {
    const bomb = zstdCompressSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(decompress(bomb, 1_000_000)).toBeUndefined();
  });

  test('is refused when it is damaged', () => {
    const bytes = zstdCompressSync(Buffer.from('cards '.repeat(1000)));
    expect(decompress(bytes.subarray(0, bytes.length - 8), 1e6)).toBeUndefined();
    expect(decompress(Buffer.from('no compression'), 1e6)).toBeUndefined();
  });
});

describe('gaps', () => {
  test.each([
    ['a {{c1::b}} c', ['a ', '[b]', ' c']],
    ['{{c1::b::hint}}{{c2::c}}', ['[b|hint]', '[c]']],
    ['{{c1::a {{c2::b}} c}} d', ['[a b c]', ' d']],
    ['{{c1::never closed', ['{{c1::never closed']],
    ['closed}} only', ['closed}} only']],
    ['std{{c1::::vector}}', ['std', '[|vector]']],
  ])('of %s are found', (html, expected) => {
    const pieces = splitCloze(html).map((piece) =>
      piece.kind === 'text'
        ? piece.html
        : `[${piece.html}${piece.hint === undefined ? '' : `|${piece.hint}`}]`,
    );
    expect(pieces).toEqual(expected);
  });
});

describe('Anki’s own notations', () => {
  test.each([
    ['[sound:a&b.mp3]', '<audio controls src="a&amp;b.mp3"></audio>'],
    ['[$]x[/$] [$$]y[/$$]', '\\(x\\) \\[y\\]'],
    ['<anki-mathjax block="true">z</anki-mathjax>', '\\[z\\]'],
    ['[latex]a $b$ c[/latex]', 'a \\(b\\) c'],
  ])('%s becomes HTML', (field, html) => {
    expect(fieldHtml(field)).toBe(html);
  });
});
