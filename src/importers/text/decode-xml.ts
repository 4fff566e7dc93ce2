/** Bytes of an XML file become text, in the encoding that its first line names. */
import { strFromU8 } from 'fflate';
import { type DecodedText, decodeText } from './decode-text.ts';

const declaration = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i;

/** Whether the bytes begin as XML does, in any encoding. */
export function isXml(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, 200), true).replaceAll('\0', '');
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<\?xml\s/.test(start);
}

/**
 * Reads Unicode, and the encodings of Western Europe where the declaration names them. Unicode that
 * is declared as another Unicode encoding is read as what it is.
 * @see https://www.w3.org/TR/xml/#sec-guessing
 */
export function decodeXml(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0x3c && bytes[1] === 0) return decodeText(withMark(bytes, 0xff, 0xfe));
  if (bytes[0] === 0 && bytes[1] === 0x3c) return decodeText(withMark(bytes, 0xfe, 0xff));
  const start = strFromU8(bytes.subarray(0, 200), true);
  const encoding = declaration.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (unicode.has(encoding) || /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/.test(start)) {
    return decodeText(bytes);
  }
  if (!western.has(encoding)) return { ok: false, reason: `its encoding ${encoding} is not known` };
  return { ok: true, text: westernText(bytes, encoding === 'iso-8859-15') };
}

const unicode: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be']);
const western: ReadonlySet<string> = new Set([
  'ascii',
  'us-ascii',
  'iso-8859-1',
  'latin1',
  'iso-8859-15',
  'windows-1252',
  'cp1252',
]);

function withMark(bytes: Uint8Array, ...mark: readonly [number, number]): Uint8Array {
  const marked = new Uint8Array(bytes.length + 2);
  marked.set(mark);
  marked.set(bytes, 2);
  return marked;
}

/** What Windows has in the place of control characters, which no text has. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const newerSigns = new Map(
  [...'¤¦¨´¸¼½¾'].map((sign, index) => [sign, [...'€ŠšŽžŒœŸ'][index] ?? '']),
);

function westernText(bytes: Uint8Array, isNewer: boolean): string {
  const text = strFromU8(bytes, true);
  if (isNewer) return text.replace(/[¤¦¨´¸¼½¾]/g, (sign) => newerSigns.get(sign) ?? sign);
  return text.replace(
    /[\u0080-\u009F]/g,
    (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}
