/**
 * The directory of a zip archive, read and checked before anything is unpacked.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { strFromU8 } from 'fflate';

/** A file as the directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as stated. */
  readonly size: number;
  /** Where its packed bytes are in the archive. */
  readonly start: number;
  readonly end: number;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly checkSum: number;
  readonly isEncrypted: boolean;
  /** Whether it is a link of a file system. */
  readonly isLink: boolean;
}

/** All entries, or what is wrong with the archive, as a clause. */
export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly message: string };

const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  locator64: 0x07064b50,
  end64: 0x06064b50,
};

/** Reads at most `limit` entries; entries that share bytes are a sign of a hostile archive. */
export function readZipDirectory(bytes: Uint8Array, limit: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (!end) return refused('it has no directory, so it was cut off or is no archive');
    if (end.count > limit) return refused(`it holds more than ${limit} files`);
    const entries: ZipEntry[] = [];
    let at = end.start;
    for (let index = 0; index < end.count; index += 1) {
      entries.push(readEntry(view, at, end.shift));
      at += 46 + lengthsAt(view, at).reduce((sum, length) => sum + length);
    }
    return sharesBytes(entries) ? refused('files in it share their bytes') : { ok: true, entries };
  } catch (error) {
    if (error instanceof RangeError) return refused('its directory is broken');
    throw error;
  }
}

function refused(message: string): ZipDirectory {
  return { ok: false, message };
}

/** Where the directory begins and how many entries it has. */
interface End {
  readonly start: number;
  readonly count: number;
  /** How far everything stands behind where it says, when something was put in front. */
  readonly shift: number;
}

/** The record at the end may be followed by a comment of up to 65,535 bytes. */
function findEnd(view: DataView): End | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== signature.end) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
      const large = findLargeEnd(view, at);
      if (large) return large;
    }
    return { start: at - size, count, shift: at - size - start };
  }
  return undefined;
}

/** The record of archives with many or large files stands before the usual one. */
function findLargeEnd(view: DataView, end: number): End | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signature.locator64) return undefined;
  const at = wideNumber(view, locator + 8);
  if (view.getUint32(at, true) !== signature.end64) return undefined;
  return { start: wideNumber(view, at + 48), count: wideNumber(view, at + 32), shift: 0 };
}

/** Of the name, the extra fields and the comment. */
function lengthsAt(view: DataView, at: number): readonly [number, number, number] {
  return [
    view.getUint16(at + 28, true),
    view.getUint16(at + 30, true),
    view.getUint16(at + 32, true),
  ];
}

function readEntry(view: DataView, at: number, shift: number): ZipEntry {
  if (view.getUint32(at, true) !== signature.central) throw new RangeError('no entry');
  const [nameLength, extraLength] = lengthsAt(view, at);
  const system = view.getUint8(at + 5);
  const mode = view.getUint32(at + 38, true) >>> 16;
  const [size, packed, offset] = sizesOf(view, at, at + 46 + nameLength, extraLength);
  const local = offset + shift;
  if (view.getUint32(local, true) !== signature.local) throw new RangeError('no file');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) throw new RangeError('cut off');
  return {
    name: nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    size,
    start,
    end: start + packed,
    method: view.getUint16(at + 10, true),
    checkSum: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
    isLink: system === 3 && (mode & 0xf000) === 0xa000,
  };
}

/** Unpacked and packed size and offset; what does not fit stands in an extra field. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): readonly [number, number, number] {
  const stated: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!stated.includes(0xffffffff)) return stated;
  let field = extra;
  while (field + 4 <= extra + extraLength && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true);
  }
  let next = field - 4;
  const read = (value: number): number => {
    if (value !== 0xffffffff) return value;
    next += 8;
    return wideNumber(view, next);
  };
  return [read(stated[0]), read(stated[1]), read(stated[2])];
}

function wideNumber(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw new RangeError('too large');
  return value;
}

/** UTF-8, marked or not, or one byte for each sign. */
function nameOf(bytes: Uint8Array): string {
  const name = strFromU8(bytes);
  return name.includes('\uFFFD') ? strFromU8(bytes, true) : name;
}

function sharesBytes(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
}
