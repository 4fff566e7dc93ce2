/** Zstandard within bounds, so that a small file cannot fill the memory. */
import { Decompress } from 'fzstd';

/** A step of the input, in bytes. */
const step = 65_536;

class TooLarge extends Error {}

/** The bytes; undefined where they are not Zstandard or more than `limit`. */
export function decompress(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((part) => {
    length += part.length;
    if (length > limit) throw new TooLarge();
    parts.push(part.slice());
  });
  try {
    for (let at = 0; at < bytes.length; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
