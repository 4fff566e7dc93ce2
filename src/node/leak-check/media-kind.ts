/** Recognises files that show pictures, letters or sounds: their bytes say nothing in words. */
import { hasBytes } from './containers/find-bytes.ts';

const signatures: readonly (readonly [string, string, number])[] = [
  ['PNG', '\x89PNG\r\n\x1a\n', 0],
  ['JPEG', '\xff\xd8\xff', 0],
  ['GIF', 'GIF8', 0],
  ['WebP or sound', 'RIFF', 0],
  ['WOFF', 'wOFF', 0],
  ['WOFF', 'wOF2', 0],
  ['font', '\0\x01\0\0', 0],
  ['font', 'OTTO', 0],
  ['icon', '\0\0\x01\0', 0],
  ['film', 'ftyp', 4],
  ['sound', 'ID3', 0],
  ['sound or film', 'OggS', 0],
  ['sound or film', '\x1a\x45\xdf\xa3', 0],
  ['WebAssembly', '\0asm', 0],
];

/** The kind; undefined for anything else. */
export function mediaKind(bytes: Uint8Array): string | undefined {
  return signatures.find(([, signature, offset]) =>
    hasBytes(bytes, [...Buffer.from(signature, 'latin1')], offset),
  )?.[0];
}
