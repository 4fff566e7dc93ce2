/** Archives that are imported: the files inside, or why they are not read. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../../formats/importer.ts';
import { type LeftOut, unzipFiles } from '../../formats/unzip.ts';
import type { Diagnostic } from '../../model/index.ts';

/** The files by path inside the archive; `diagnostics` names those that were left out. */
export type OpenedArchive =
  | {
      readonly ok: true;
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Whether the file begins as archives do. */
export function isArchive({ bytes }: ImportedFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

const opened = new WeakMap<Uint8Array, OpenedArchive>();

/** Opens an archive; a second time costs nothing, so recognisers may look inside too. */
export function openArchive(file: ImportedFile): OpenedArchive {
  const known = opened.get(file.bytes);
  if (known) return known;
  const archive = unzip(file);
  opened.set(file.bytes, archive);
  return archive;
}

function unzip({ path, bytes }: ImportedFile): OpenedArchive {
  const unzipped = unzipFiles(bytes);
  if (unzipped.ok) {
    return { ok: true, files: unzipped.files, diagnostics: report(unzipped.leftOut, path) };
  }
  return {
    ok: false,
    diagnostic: diagnostic('import-archive-refused', {
      message: `The archive is not read: ${unzipped.message}`,
      hint: 'Export the package again.',
      place: { file: path },
    }),
  };
}

/** A hostile archive has thousands. */
const mostNamed = 20;

function report(leftOut: readonly LeftOut[], file: string): readonly Diagnostic[] {
  const messages = leftOut
    .slice(0, mostNamed)
    .map(({ path, reason }) => `${path} was left out: ${reason}.`);
  const more = leftOut.length - messages.length;
  if (more > 0) messages.push(`${more} more files were left out for such reasons.`);
  return messages.map((message) =>
    diagnostic('import-entry-refused', {
      message,
      hint: 'If the question bank needs the file, export the package again.',
      place: { file },
    }),
  );
}
