/** Compressed streams, alone or behind other bytes: gzip, Zstandard, those of PDF and PNG files. */
import { gunzipSync, inflateSync, unzipSync, zstdDecompressSync } from 'node:zlib';
import type { Container, Content } from './container.ts';
import { findBytes, hasBytes } from './find-bytes.ts';

const gzip = [0x1f, 0x8b, 0x08];
const zstandard = [0x28, 0xb5, 0x2f, 0xfd];
const pdf = [0x25, 0x50, 0x44, 0x46];
const png = [0x89, 0x50, 0x4e, 0x47];

export const gzipContent: Container = (bytes, most) =>
  streams(bytes, gzip, 'gzip', (packed) => gunzipSync(packed, { maxOutputLength: most }));

export const zstandardContent: Container = (bytes, most) =>
  streams(bytes, zstandard, 'zstd', (packed) =>
    zstdDecompressSync(packed, { maxOutputLength: most }),
  );

/** What programs compress by the common library, where the bytes begin with it. */
export const zlibContent: Container = function* (bytes, most) {
  if (bytes[0] !== 0x78 || ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 !== 0) return;
  try {
    const content = inflateSync(bytes, { maxOutputLength: most });
    yield { name: 'zlib', bytes: content, isArchived: false };
  } catch {
    // The first two bytes are these by chance.
  }
};

/** What stands between `stream` and `endstream`. */
export const pdfContent: Container = function* (bytes, most) {
  if (!hasBytes(bytes, pdf)) return;
  for (const at of findBytes(bytes, [...Buffer.from('stream')])) {
    if (Buffer.from(bytes.subarray(at - 3, at)).toString('latin1') === 'end') continue;
    const from = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    try {
      const content = inflateSync(bytes.subarray(from), { maxOutputLength: most });
      yield { name: 'stream', bytes: content, isArchived: false, isPart: true };
    } catch {
      // A stream that is not compressed is read with the bytes around it.
    }
  }
};

/** The texts that an image carries. */
export const pngContent: Container = function* (bytes, most) {
  if (!hasBytes(bytes, png)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (type === 'tEXt') {
      const bytes = data.map((byte) => (byte === 0 ? 10 : byte));
      yield { name: type, bytes, isArchived: false, isPart: true };
    }
    if (['zTXt', 'iTXt', 'iCCP'].includes(type)) yield* zlibInside(data, type, most);
    at += size + 12;
  }
};

function* zlibInside(data: Uint8Array, name: string, most: number): Iterable<Content> {
  for (let at = 0; at < Math.min(data.length, 400); at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      const bytes = unzipSync(data.subarray(at), { maxOutputLength: most });
      yield { name, bytes, isArchived: false, isPart: true };
      return;
    } catch {
      // Not here: the keyword before the text may hold the same byte.
    }
  }
}

function* streams(
  bytes: Uint8Array,
  signature: readonly number[],
  name: string,
  unpack: (packed: Uint8Array) => Uint8Array,
): Iterable<Content> {
  for (const at of findBytes(bytes, signature)) {
    try {
      yield { name, bytes: unpack(bytes.subarray(at)), isArchived: false };
    } catch {
      if (at === 0) yield { name, obstacle: 'it is damaged or unpacks to too much' };
    }
  }
}
