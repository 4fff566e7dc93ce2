/** Reads bytes as text where they are text. */
import { isUtf8 } from 'node:buffer';

/** All but tabs and line ends. */
const controls = /(?![\t-\r])\p{Cc}/gu;

/** The texts that the bytes may stand for: none when they are something else. */
export function readTexts(bytes: Uint8Array): readonly string[] {
  const wide = wideText(bytes);
  if (wide !== undefined) return [wide];
  if (isUtf8(bytes)) {
    const text = Buffer.from(bytes).toString('utf8');
    return isText(text) ? [text] : [];
  }
  const text = Buffer.from(bytes).toString('latin1');
  return isText(text) && isMostlyPlain(bytes) ? [text] : [];
}

/** What may be read in bytes that are no text: as single and as double bytes. */
export function readNoise(bytes: Uint8Array): readonly string[] {
  const texts = [
    Buffer.from(bytes).toString('latin1'),
    wideNoise(bytes),
    wideNoise(bytes.subarray(1)),
  ];
  return texts.map((text) => text.replaceAll(controls, '\n'));
}

/** Pairs of bytes as letters; of whole pairs in memory of their own, as some versions of Node need. */
function wideNoise(bytes: Uint8Array): string {
  const pairs = Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return new TextDecoder('utf-16le').decode(pairs);
}

/**
 * Stretches of text between other bytes: what stands before an encoded text decodes to nothing.
 * @param shortest letters in a row that bytes at random hardly ever give
 */
export function readStretches(bytes: Uint8Array, shortest: number): readonly string[] {
  const text = Buffer.from(bytes).toString('utf8');
  return text.split(/[\p{Cc}\uFFFD]+/u).filter((stretch) => stretch.length >= shortest);
}

function wideText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (bytes.length < 4) return undefined;
  if ((first === 0xff && second === 0xfe) || hasZeros(bytes, 1)) {
    return new TextDecoder('utf-16le').decode(Uint8Array.from(bytes));
  }
  if ((first === 0xfe && second === 0xff) || hasZeros(bytes, 0)) {
    return new TextDecoder('utf-16be').decode(Uint8Array.from(bytes));
  }
  return undefined;
}

/** Most letters have a zero byte beside them. */
function hasZeros(bytes: Uint8Array, offset: number): boolean {
  const size = Math.min(bytes.length, 4_096);
  let zeros = 0;
  let others = 0;
  for (let at = 0; at + 1 < size; at += 2) {
    if (bytes[at + offset] === 0) zeros += 1;
    if (bytes[at + 1 - offset] === 0) others += 1;
  }
  return zeros * 2 > size * 0.7 && others * 2 < size * 0.1;
}

function isText(text: string): boolean {
  const start = text.slice(0, 65_536);
  return (start.match(controls)?.length ?? 0) * 100 <= start.length;
}

function isMostlyPlain(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 65_536);
  let high = 0;
  for (let at = 0; at < size; at += 1) if ((bytes[at] ?? 0) > 127) high += 1;
  return high * 5 < size;
}
