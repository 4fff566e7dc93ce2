/** Cards for spaced repetition, as a package that every Anki reads. */
import { newContentFiles, readContentFiles } from '../../src/formats/content-files.ts';
import { newContentHtml } from '../../src/formats/content-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import type { ExportedFile, Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import type { Loss } from '../../src/formats/loss.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Item } from '../../src/model/index.ts';
import { collectionStatements } from './collection.ts';
import { completeNote } from './complete-note.ts';
import { gapMark } from './gap-mark.ts';
import { mediaFiles, mediaName } from './media.ts';
import type { Note, NoteContext } from './note.ts';
import { type AnkiOptions, ankiOptionsSchema } from './options.ts';
import { ankiTarget } from './target.ts';

const lostAssessment = 'Cards have no order, time or points: only the questions are written.';

/** `stemma export anki`. */
export const ankiExporter: Exporter<AnkiOptions> = {
  name: 'anki',
  title: 'Anki',
  extension: '.apkg',
  packaging: 'zip',
  needs: ['sqlite'],
  optionsSchema: ankiOptionsSchema,
  fidelity: () => declareFidelity(ankiTarget, lostAssessment),
  export: (bank, selection, { deck, date }, host) => {
    if (!host.sqlite) throw new Error('The host has to lend SQLite to the exporter anki.');
    const decks = { root: deck, fallback: selection.title };
    const { written, diagnostics } = writeSelection<NoteContext, WrittenNote>(bank, selection, {
      ...withWholeNotes(decks),
      name: 'anki',
      context: newContext,
      lostAssessment,
    });
    const media = new Map<string, ExportedFile>();
    const missing = written.flatMap(({ item, output }) => {
      const subject = { file: item.path, item: item.id, target: 'anki' };
      const found = readContentFiles(output.files, subject, host);
      for (const file of found.files) media.set(file.path, file);
      return found.diagnostics;
    });
    const notes = written.map(({ output }) => output.note);
    const statements = collectionStatements(notes, Date.parse(`${date}T12:00:00Z`) / 1000);
    const collection = { path: 'collection.anki2', content: host.sqlite.write(statements) };
    return {
      files: [collection, ...mediaFiles(media)],
      diagnostics: [...diagnostics, ...missing],
    };
  },
};

const frozen: Loss = {
  kind: 'degraded',
  field: 'variables',
  reason: 'The variables have one value each, wherever they stand.',
};

interface WrittenNote extends Pick<NoteContext, 'files'> {
  readonly note: Note;
}

/** Writers that finish what the writer of a shape begins. */
function withWholeNotes(decks: { readonly root: string; readonly fallback: string }) {
  const writers = Object.entries(ankiTarget.writers).map(([shape, write]) => [
    shape,
    (item: Item, context: NoteContext): WrittenNote => ({
      note: completeNote(write(item, context), item, context, decks),
      files: context.files,
    }),
  ]);
  return { ...ankiTarget, writers: Object.fromEntries(writers) };
}

function newContext({ interactions, path }: Item, report: NoteContext['report']): NoteContext {
  if (interactions.some(({ kind }) => kind === 'formula')) report(frozen);
  const files = newContentFiles();
  const html = newContentHtml({
    path,
    files,
    pathOf: mediaName,
    address: (name) => name,
    math: delimitedMath,
    gap: gapMark,
  });
  return { files, html, report };
}
