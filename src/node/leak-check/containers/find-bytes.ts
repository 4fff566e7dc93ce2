/** Finds a signature in bytes. */

/** Every place of the signature. */
export function* findBytes(bytes: Uint8Array, signature: readonly number[]): Iterable<number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(signature);
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) yield at;
}

/** Whether the bytes begin so, or hold the signature at an offset. */
export function hasBytes(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}
