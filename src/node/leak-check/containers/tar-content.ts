/** Tape archives. */
import type { Container } from './container.ts';
import { hasBytes } from './find-bytes.ts';

const block = 512;
const ustar = [0x75, 0x73, 0x74, 0x61, 0x72];

export const tarContent: Container = function* (bytes) {
  for (let at = 0; hasBytes(bytes, ustar, at + 257); ) {
    const field = (offset: number, length: number): string =>
      Buffer.from(bytes.subarray(at + offset, at + offset + length))
        .toString('utf8')
        .replace(/\0.*$/su, '');
    const size = Number.parseInt(field(124, 12).trim(), 8) || 0;
    const name = field(0, 100);
    if (size > 0) {
      yield { name, bytes: bytes.subarray(at + block, at + block + size), isArchived: true };
    }
    at += block + Math.ceil(size / block) * block;
  }
};
