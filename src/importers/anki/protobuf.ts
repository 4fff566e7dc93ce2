/**
 * The wire format of Protocol Buffers, as far as Anki's own messages need it.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
import { strFromU8 } from 'fflate';

/** One field of a message; a message inside is bytes. */
export interface ProtobufField {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** The fields of a message in their order; undefined when the bytes are no message. */
export function readProtobuf(bytes: Uint8Array): readonly ProtobufField[] | undefined {
  const fields: ProtobufField[] = [];
  let at = 0;
  while (at < bytes.length) {
    const key = readVarint(bytes, at);
    if (key === undefined) return undefined;
    const [tag, start] = key;
    const number = Math.floor(tag / 8);
    const field = readValue(bytes, start, tag % 8);
    if (field === undefined || number === 0) return undefined;
    fields.push({ number, value: field.value });
    at = field.end;
  }
  return fields;
}

/** The first text of a field. */
export function protobufText(
  fields: readonly ProtobufField[] | undefined,
  number: number,
): string | undefined {
  const field = fields?.find((one) => one.number === number);
  return field && typeof field.value !== 'number' ? strFromU8(field.value) : undefined;
}

/** The first number of a field; 0, as in Protocol Buffers, where there is none. */
export function protobufNumber(
  fields: readonly ProtobufField[] | undefined,
  number: number,
): number {
  const field = fields?.find((one) => one.number === number);
  return typeof field?.value === 'number' ? field.value : 0;
}

function readValue(
  bytes: Uint8Array,
  start: number,
  wireType: number,
): { readonly value: number | Uint8Array; readonly end: number } | undefined {
  if (wireType === 1 || wireType === 5) {
    const end = start + (wireType === 1 ? 8 : 4);
    return end > bytes.length ? undefined : { value: bytes.subarray(start, end), end };
  }
  const varint = readVarint(bytes, start);
  if (varint === undefined) return undefined;
  const [value, next] = varint;
  if (wireType === 0) return { value, end: next };
  const end = next + value;
  if (wireType !== 2 || end > bytes.length) return undefined;
  return { value: bytes.subarray(next, end), end };
}

/** A number of up to 64 bits, exact below 2^53, and the offset behind it. */
function readVarint(bytes: Uint8Array, start: number): readonly [number, number] | undefined {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return [value, start + index + 1];
  }
  return undefined;
}
