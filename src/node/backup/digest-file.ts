/** The checksum of a file of any size. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** By which a file is known to be what it was. */
export interface FileDigest {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** @throws the system's error */
export async function digestFile(file: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
