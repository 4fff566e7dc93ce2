/** The text of a file to import, or a report why it cannot be read. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { decodeText } from './decode-text.ts';
import { decodeXml, isXml } from './decode-xml.ts';

/** Bytes: some twenty times the largest bank that people share. */
const largestFile = 50_000_000;

/** Text, or the one finding that stands for it. */
export type DecodedFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Decodes a text file. */
export function decodeFile({ path, bytes }: ImportedFile): DecodedFile {
  const place = { file: path };
  if (bytes.length > largestFile) {
    const message = `The file has ${bytes.length} bytes, so it was not read.`;
    const hint = `At most ${largestFile} bytes are read; split the file.`;
    return { ok: false, diagnostic: diagnostic('import-too-large', { message, hint, place }) };
  }
  const decoded = isXml(bytes) ? decodeXml(bytes) : decodeText(bytes);
  if (decoded.ok) return decoded;
  const message = `The file was not read: ${decoded.reason}.`;
  const hint = 'Save it as UTF-8; spreadsheets call it “CSV UTF-8”.';
  return { ok: false, diagnostic: diagnostic('import-encoding', { message, hint, place }) };
}
