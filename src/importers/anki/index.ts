/** Anki: packages of cards of every generation, and notes as text. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  ImportedFile,
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { emptyResult } from '../item/empty-result.ts';
import { decodeFile } from '../text/decode-file.ts';
import type { AnkiCollection, AnkiNote } from './collection.ts';
import { readNote } from './read-note.ts';
import { isPackage, readPackage } from './read-package.ts';
import { isTextExport, readTextExport } from './read-text-export.ts';

/** @see https://docs.ankiweb.net/exporting.html */
export const ankiImporter: Importer = {
  name: 'anki',
  title: 'Anki',
  recognise,
  import: importAnki,
};

function recognise(file: ImportedFile): Recognition {
  if (isArchive(file)) {
    const archive = openArchive(file);
    return archive.ok && isPackage(archive.files)
      ? { confidence: 1, reason: 'An archive with a collection of Anki.' }
      : { confidence: 0, reason: 'An archive without a collection of Anki.' };
  }
  const decoded = decodeFile(file);
  return decoded.ok && isTextExport(decoded.text)
    ? { confidence: 0.95, reason: 'A text with the header lines of Anki.' }
    : { confidence: 0, reason: 'It has no header lines of Anki.' };
}

function importAnki(file: ImportedFile, host: ImportHost): ImportResult {
  if (!isArchive(file)) {
    const decoded = decodeFile(file);
    if (!decoded.ok) return emptyResult(decoded.diagnostic);
    return isTextExport(decoded.text) || decoded.text.includes('\t')
      ? readNotes(readTextExport(decoded.text), file.path, host, [])
      : emptyResult(refused(file.path, 'It is neither a package nor a text of Anki.'));
  }
  const archive = openArchive(file);
  if (!archive.ok) return emptyResult(archive.diagnostic);
  if (!host.sqlite) return emptyResult(refused(file.path, 'SQLite is not at hand to read it.'));
  const collection = readPackage(archive.files, host.sqlite);
  if (!collection.ok) {
    return emptyResult(
      ...archive.diagnostics,
      refused(file.path, collection.reason, collection.hint),
    );
  }
  return readNotes(collection, file.path, host, archive.diagnostics);
}

function refused(file: string, reason: string, hint?: string): Diagnostic {
  return diagnostic('import-archive-refused', {
    message: `The file is not read: ${reason}`,
    ...(hint !== undefined && { hint }),
    place: { file },
  });
}

function readNotes(
  { notes, media, mediaCount }: AnkiCollection,
  file: string,
  host: ImportHost,
  earlier: readonly Diagnostic[],
): ImportResult {
  const items: ImportedItem[] = [];
  const assets = new Map<string, Uint8Array>();
  const diagnostics = [...earlier, ...severalCards(notes, file)];
  const shown = new Set<string>();
  const noted = (name: string) => {
    const bytes = media(name);
    if (bytes) shown.add(name);
    return bytes;
  };
  for (const [index, note] of notes.entries()) {
    host.onProgress?.(index, notes.length);
    const report = reportTo(diagnostics, { file, origin: note.origin });
    const { imported, assets: own } = readNote(note, noted, file, report);
    if (imported) items.push(imported);
    for (const [path, bytes] of own) assets.set(path, bytes);
  }
  if (shown.size < mediaCount) {
    diagnostics.push(
      diagnostic('import-part-dropped', {
        message: `${mediaCount - shown.size} files that no imported note shows were left out.`,
        hint: 'Templates use such files, which items have none of.',
        place: { file },
      }),
    );
  }
  return { items, assets, assessments: [], diagnostics, found: notes.length };
}

/** Types whose notes are asked in several ways: once for each type. */
function severalCards(notes: readonly AnkiNote[], file: string): readonly Diagnostic[] {
  const types = new Set(notes.map(({ type }) => type));
  return [...types]
    .filter(({ isCloze, templates }) => !isCloze && templates.length > 1)
    .map(({ name, templates }) =>
      diagnostic('import-part-dropped', {
        message: `Notes of the type “${name}” make ${templates.length} cards; only the first one is imported.`,
        hint: 'Write an item of its own where the other direction matters.',
        place: { file },
      }),
    );
}
