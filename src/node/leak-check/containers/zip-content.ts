/**
 * Zip archives, and everything built on them. Entries are found by their own headers rather than by
 * the directory at the end, so that none is missed that the directory does not name.
 */
import { inflateRawSync } from 'node:zlib';
import type { Container, Content } from './container.ts';
import { findBytes } from './find-bytes.ts';

const signature = [0x50, 0x4b, 0x03, 0x04];
const headerSize = 30;

export const zipContent: Container = function* (bytes, most) {
  for (const start of findBytes(bytes, signature)) {
    const entry = entryAt(bytes, start, most);
    if (entry !== undefined) yield entry;
  }
};

function entryAt(bytes: Uint8Array, start: number, most: number): Content | undefined {
  if (start + headerSize > bytes.length) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + start, headerSize);
  const [flags, method] = [header.getUint16(6, true), header.getUint16(8, true)];
  const packedSize = header.getUint32(18, true);
  const nameSize = header.getUint16(26, true);
  const from = start + headerSize + nameSize + header.getUint16(28, true);
  // A coincidence in other bytes: no version of the format is so high, no name so long.
  if (header.getUint16(4, true) > 100 || nameSize === 0 || nameSize > 1_000) return undefined;
  if (from > bytes.length) return undefined;
  const name = Buffer.from(
    bytes.subarray(start + headerSize, start + headerSize + nameSize),
  ).toString('utf8');
  if (name.endsWith('/')) return undefined;
  if ((flags & 1) !== 0) return { name, obstacle: 'it is encrypted' };
  if (method === 0) {
    const isSized = (flags & 8) === 0 || packedSize > 0;
    const end = isSized ? from + packedSize : nextSignature(bytes, from);
    return { name, bytes: bytes.subarray(from, end), isArchived: true };
  }
  if (method !== 8) return { name, obstacle: `it is packed in an unusual way (${method})` };
  try {
    const content = inflateRawSync(bytes.subarray(from), { maxOutputLength: most });
    return { name, bytes: content, isArchived: true };
  } catch {
    return { name, obstacle: 'it is damaged or unpacks to too much' };
  }
}

function nextSignature(bytes: Uint8Array, from: number): number {
  for (const at of findBytes(bytes.subarray(from), [0x50, 0x4b])) return from + at;
  return bytes.length;
}
