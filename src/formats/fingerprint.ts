/** A short name for a long text, the same on every machine and in every export. */
import { strToU8 } from 'fflate';

/** The 64 bits of FNV-1a over the UTF-8 bytes, as two unsigned 32-bit halves. */
export interface Fingerprint {
  readonly high: number;
  readonly low: number;
}

/** @see http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fingerprint(text: string): Fingerprint {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of strToU8(text)) {
    // Times 2^40 + 0x1b3, modulo 2^64, in parts that a double holds exactly.
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + ((mixed << 8) >>> 0)) % 2 ** 32;
    low = product % 2 ** 32;
  }
  return { high, low };
}

/** The fingerprint as 16 hexadecimal digits. */
export function fingerprintHex(text: string): string {
  const { high, low } = fingerprint(text);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
