/** Why a file that no importer knows cannot be one of questions. */
import { strFromU8 } from 'fflate';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../../formats/importer.ts';
import { isArchive, openArchive } from '../../importers/archive/open-archive.ts';
import type { Diagnostic } from '../../model/index.ts';

const asText = 'Write the questions as Aiken, GIFT or text2qti text, or as a table saved as CSV.';
const asTable = 'Save the table as “CSV UTF-8” and import that.';

/** What an archive is, by a file that only such archives hold. */
const documents = [
  { path: 'word/document.xml', kind: 'a Word document', hint: asText },
  { path: 'xl/workbook.xml', kind: 'an Excel workbook', hint: asTable },
  { path: 'ppt/presentation.xml', kind: 'a PowerPoint presentation', hint: asText },
] as const;

const openDocuments = [
  { type: 'text', kind: 'an OpenDocument text', hint: asText },
  { type: 'spreadsheet', kind: 'an OpenDocument table', hint: asTable },
] as const;

/** Names what the file is instead; undefined where nothing is known of it. */
export function explainForeign(file: ImportedFile): Diagnostic | undefined {
  const { path, bytes } = file;
  const tell = (message: string, hint: string): Diagnostic =>
    diagnostic('import-unrecognised', { message, hint, place: { file: path } });
  if (bytes.every((byte) => byte <= 0x20)) {
    return tell('The file is empty.', 'Export it again, or look whether it is the right one.');
  }
  if (strFromU8(bytes.subarray(0, 5), true) === '%PDF-') {
    return tell('This is a PDF: it has pages, and no questions that can be told apart.', asText);
  }
  if (!isArchive(file)) return undefined;
  const archive = openArchive(file);
  if (!archive.ok) return archive.diagnostic;
  const { files } = archive;
  const mimeType = strFromU8(files.get('mimetype') ?? new Uint8Array());
  const found =
    documents.find((one) => files.has(one.path)) ??
    openDocuments.find(({ type }) => mimeType.endsWith(`opendocument.${type}`));
  return found && tell(`This is ${found.kind}.`, found.hint);
}
