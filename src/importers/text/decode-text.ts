/** Bytes of a text file become text, whatever Unicode encoding its byte order mark names. */
import { strFromU8 } from 'fflate';

/** Text without byte order mark, or why there is none. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads UTF-8, or UTF-16 with a byte order mark. Bytes that are no UTF-8 are refused: which of
 * the old encodings they are in cannot be known, and a wrong guess changes letters silently.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 1);
  const text = strFromU8(bytes).replace(/^\uFEFF/, '');
  const position = firstInvalidByte(bytes);
  if (position !== undefined) {
    return { ok: false, reason: `byte ${position + 1} is not UTF-8` };
  }
  if (text.includes('\0')) return { ok: false, reason: 'it holds zero bytes, so it is no text' };
  return { ok: true, text };
}

/** `low` is the offset of the low byte in each pair. */
function decodeUtf16(bytes: Uint8Array, low: 0 | 1): DecodedText {
  if (bytes.length % 2 === 1) return { ok: false, reason: 'UTF-16 with an odd number of bytes' };
  const parts: string[] = [];
  for (let start = 2; start < bytes.length; start += 8192) {
    const units: number[] = [];
    for (let at = start; at < Math.min(start + 8192, bytes.length); at += 2) {
      units.push((bytes[at + low] ?? 0) + (bytes[at + 1 - low] ?? 0) * 256);
    }
    parts.push(String.fromCharCode(...units));
  }
  const text = parts.join('');
  return text.isWellFormed()
    ? { ok: true, text }
    : { ok: false, reason: 'UTF-16 with half a surrogate pair' };
}

/** Offset of the first byte that no UTF-8 sequence explains. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** Length of the well-formed sequence that starts here; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const [least, most] = secondByteRange(lead);
  if (second < least || second > most) return 0;
  for (let next = 2; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** @see https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/ table 3-7 */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
