import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/importers/text/decode-text.ts';

describe('the encoding of a text file', () => {
  test('UTF-8 is read, with or without byte order mark', () => {
    expect(decodeText(Buffer.from('Größe Ω'))).toEqual({ ok: true, text: 'Größe Ω' });
    expect(decodeText(Buffer.from('\uFEFFΩ'))).toEqual({ ok: true, text: 'Ω' });
  });

  test('UTF-16 is read in both byte orders when it begins with a byte order mark', () => {
    const little = Buffer.from('\uFEFFa,Ω,𝑥\r\n', 'utf16le');
    expect(decodeText(little)).toEqual({ ok: true, text: 'a,Ω,𝑥\r\n' });
    expect(decodeText(Buffer.from(little).swap16())).toEqual({ ok: true, text: 'a,Ω,𝑥\r\n' });
  });

  test('a long UTF-16 text is read whole', () => {
    const text = 'äöü'.repeat(20_000);
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual({ ok: true, text });
  });

  test('an old encoding is refused with the position of the first strange byte', () => {
    expect(decodeText(Buffer.from('Gr\u00f6\u00dfe', 'latin1'))).toEqual({
      ok: false,
      reason: 'byte 3 is not UTF-8',
    });
  });

  test('UTF-16 without half its last character is refused', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61)).ok).toBe(false);
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)).ok).toBe(false);
  });

  test('the same bytes are refused as by the platform’s strict decoder', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ min: 1, max: 255, maxLength: 12 }),
      fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x9f, 0x90), {
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(bytes, (values) => {
        const input = Uint8Array.from(values);
        fc.pre(
          !(input[0] === 0xff && input[1] === 0xfe) && !(input[0] === 0xfe && input[1] === 0xff),
        );
        expect(decodeText(input).ok).toBe(isStrictUtf8(input));
      }),
      { numRuns: 2000 },
    );
  });
});

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
