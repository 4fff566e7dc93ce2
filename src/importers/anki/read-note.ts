/** A note becomes an item. */

import { contentToText } from '../../content/to-text.ts';
import type { ImportedItem } from '../../formats/importer.ts';
import type { AuthoredMetadata } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { type ImportedParts, newImportedItem, titleFromStem } from '../item/new-imported-item.ts';
import type { AnkiCollection, AnkiNote } from './collection.ts';
import { type FieldReader, newFieldReader } from './field-reader.ts';
import { noteSides } from './note-sides.ts';
import { type OwnNote, ownNote, readFeedback, readReferences } from './own-note.ts';
import { readSides } from './read-sides.ts';
import { readTags } from './read-tags.ts';

/** An item, and its files by path below the target folder; neither where nothing is asked. */
export interface NoteReading {
  readonly imported?: ImportedItem;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** Reads one note. */
export function readNote(
  note: AnkiNote,
  media: AnkiCollection['media'],
  file: string,
  report: ReportFinding,
): NoteReading {
  const reader = newFieldReader(media, report);
  const own = ownNote(note);
  const { isDraft, solution, ...asked } = readSides(own?.sides ?? noteSides(note), reader, report);
  if (asked.stem.length === 0) {
    report('import-text-missing', 'The note asks nothing, so it was not imported.');
    return { assets: new Map() };
  }
  const { metadata, source, ...parts } = own ? ownParts(own, reader) : { metadata: {} };
  const { item, ...place } = newImportedItem({
    ...asked,
    solution,
    ...parts,
    id: /^[a-z][a-z0-9-]*$/.test(note.guid) ? note.guid : titleFromStem(asked.stem),
    metadata: { ...readTags(note), ...metadata, ...(isDraft && { status: 'draft' as const }) },
    file,
    origin: note.origin,
    ...(note.guid !== '' && { sourceId: note.guid }),
  });
  const stated = source ? { ...item, metadata: { ...item.metadata, source } } : item;
  const imported: ImportedItem = { ...place, item: stated };
  const folder = imported.item.path.replace(/[^/]*$/, '');
  const assets = [...reader.files].map(([name, bytes]) => [`${folder}${name}`, bytes] as const);
  return { imported, assets: new Map(assets) };
}

type OwnParts = Pick<ImportedParts, 'title' | 'hints' | 'solution' | 'feedback' | 'notes'> & {
  readonly metadata: AuthoredMetadata;
  /** Where the item came from before. */
  readonly source?: string;
};

function ownParts(own: OwnNote, reader: FieldReader): OwnParts {
  const { read } = reader;
  const { authors, extra, hints, language, license, source, title } = own;
  const text = (html: string) => contentToText(read(html)).replace(/\s+/g, ' ').trim();
  const references = readReferences(extra.references, reader);
  return {
    title: text(title),
    hints: hints.map(read),
    solution: read(extra.solution ?? ''),
    feedback: {
      general: read(extra.general ?? ''),
      correct: readFeedback(extra.correct, reader),
      incorrect: readFeedback(extra.incorrect, reader),
    },
    notes: read(extra.remarks ?? ''),
    ...(source !== '' && { source: text(source) }),
    metadata: {
      ...(language !== undefined && { language }),
      ...(authors !== '' && { authors: text(authors).split(', ') }),
      ...(license !== '' && { license: text(license) }),
      ...(references.length > 0 && { references }),
    },
  };
}
