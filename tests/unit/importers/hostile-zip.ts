/** Writes zip archives byte by byte, right and wrong ones. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and what its entry says against the truth. */
export interface HostileEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode of the file. */
  readonly mode?: number;
  /** What the directory says that the file unpacks to. */
  readonly size?: number;
  /** Index of another entry whose bytes it claims to be. */
  readonly sameAs?: number;
  /** Raw bytes of the name. */
  readonly rawName?: Uint8Array;
}

/** An archive of these entries. */
export function hostileZip(entries: readonly HostileEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    const content = Buffer.from(entry.content ?? '');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const name = Buffer.from(entry.rawName ?? entry.name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(entry.flags ?? 0x800, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(entry.size ?? content.length, 18);
    about.writeUInt16LE(name.length, 22);
    offsets[index] = entry.sameAs === undefined ? offset : (offsets[entry.sameAs] ?? 0);
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed]);
      parts.push(local);
      offset += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((entry.mode ?? 0o100644) * 0x10000, 6);
    rest.writeUInt32LE(offsets[index] ?? 0, 10);
    const made = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, about, rest, name]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}
