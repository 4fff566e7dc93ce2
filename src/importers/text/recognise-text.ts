/** Recognises formats that are text. */
import type { ImportedFile, Importer, Recognition } from '../../formats/importer.ts';
import { decodeFile } from './decode-file.ts';

/** Bytes: more than any format needs to show what it is. */
const longestStart = 200_000;

/** Judges the beginning of the text; a file that is none is not of the format. */
export function recogniseText(
  judge: (start: string, path: string) => Recognition,
): Importer['recognise'] {
  return (file) => {
    const decoded = decodeFile(startOf(file));
    return decoded.ok
      ? judge(decoded.text, file.path)
      : { confidence: 0, reason: 'It is no text.' };
  };
}

/** A cut between lines never cuts a character in two; a single line stays whole. */
function startOf(file: ImportedFile): ImportedFile {
  const { path, bytes } = file;
  const end = bytes.length <= longestStart ? -1 : bytes.lastIndexOf(10, longestStart);
  if (end < 0) return file;
  // In UTF-16 whose high bytes come first, the end of the line is the second byte of two.
  return { path, bytes: bytes.subarray(0, bytes[0] === 0xfe ? end + 1 : end) };
}
