/** Everything that a package says, unpacked so that words in it are found. */

import { unzipFiles } from '../../../src/formats/unzip.ts';
import { isArchive } from '../../../src/importers/archive/open-archive.ts';

/** The texts of all files, of archives inside archives, and of what is encoded in base64. */
export function searchableText(bytes: Uint8Array): string {
  if (isArchive({ path: '', bytes })) {
    const unzipped = unzipFiles(bytes);
    if (!unzipped.ok) throw new Error(unzipped.message);
    return [...unzipped.files].map(([path, file]) => `${path}\n${searchableText(file)}`).join('\n');
  }
  const text = new TextDecoder('latin1').decode(bytes);
  const encoded = text.match(/[A-Za-z0-9+/]{60,}={0,2}/g) ?? [];
  return [text, ...encoded.map((part) => Buffer.from(part, 'base64').toString('latin1'))].join(
    '\n',
  );
}
