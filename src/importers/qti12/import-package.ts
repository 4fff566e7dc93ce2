/** Imports a file of QTI 1.2: questions, banks and quizzes. */
import { contentToText } from '../../content/to-text.ts';
import type {
  ImportedFile,
  ImportedItem,
  ImportHost,
  ImportResult,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { newAssetStore } from './asset-store.ts';
import { type Container, containersIn, type ItemEntry } from './containers.ts';
import { ownItemId, ownPackage } from './own-package.ts';
import { packageFiles } from './package-files.ts';
import { readAssessment } from './read-assessment.ts';
import { type ItemReading, readItem } from './read-item.ts';
import { readPool } from './read-pool.ts';
import { sourceDocuments } from './source-documents.ts';
import { uniqueNames } from './unique-names.ts';

/** Reads everything; quizzes after banks, so that they can name the questions of banks. */
export function importQti12(file: ImportedFile, host: ImportHost): ImportResult {
  const source = sourceDocuments(file);
  const own = ownPackage(source.manifest?.attributes.identifier ?? '');
  const store = newAssetStore(packageFiles(source.files, host.readBeside));
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const containers = source.documents.flatMap((document) =>
    document.root.name === 'POOL' ? readPool(document) : containersIn(document, own),
  );
  const ordered = containers.toSorted((left, right) => rank(left) - rank(right));
  const entries = ordered.flatMap((container) => container.items);
  const known = new Map<string, ImportedItem>();
  const nameId = uniqueNames();
  const nameSource = uniqueNames('~');
  const items: ImportedItem[] = [];
  const byEntry = new Map<ItemEntry, ImportedItem>();
  const stimuli = new Map<ImportedItem, string>();
  let copies = 0;
  for (const [index, entry] of entries.entries()) {
    const { document, element, topic } = entry;
    const ident = element.attributes.ident ?? '';
    const id = own && ownItemId(ident);
    const reading = readItem(element, {
      file: file.path,
      origin: `${source.isArchive ? `${document} ` : ''}item ${ident === '' ? index + 1 : ident}`,
      hasLines: !source.isArchive,
      statesShuffle: own?.isNewQuizzes ?? false,
      ...(topic !== undefined && { topic }),
      ...(id !== undefined && { id }),
      placeFile: (address, folder) => store.place(address, document, folder),
    });
    host.onProgress?.(index + 1, entries.length);
    const original = reading.imported && known.get(id ?? entry.original ?? '');
    if (reading.imported && original && isCopy(reading.imported, original)) {
      copies += 1;
      byEntry.set(entry, original);
      continue;
    }
    diagnostics.push(...reading.diagnostics);
    if (!reading.imported) continue;
    const imported = named(reading.imported, nameId, nameSource);
    items.push(imported);
    byEntry.set(entry, imported);
    known.set(id ?? ident, imported);
    noteStimulus(reading, imported, stimuli);
  }
  const linked = linkStimuli(items, stimuli, byEntry);
  const current = new Map([...byEntry].map(([entry, item]) => [entry, linked.get(item) ?? item]));
  const quizzes = ordered.filter(({ kind }) => kind === 'quiz');
  const nameAssessment = uniqueNames();
  const assessments = quizzes.flatMap((quiz) => {
    const settings = source.settings.get(quiz.folder) ?? source.settings.get(`${quiz.ident}/`);
    const reading = readAssessment(quiz, settings, current, ordered, {
      file: file.path,
      own: own !== undefined,
      name: nameAssessment,
    });
    diagnostics.push(...reading.diagnostics);
    return reading.assessment ? [reading.assessment] : [];
  });
  const title = quizzes[0]?.title ?? ordered[0]?.title;
  return {
    items: items.map((item) => linked.get(item) ?? item),
    assets: store.assets,
    assessments,
    diagnostics,
    found: entries.length - copies,
    ...(title !== undefined && title !== '' && { title }),
  };
}

function rank({ kind }: Container): number {
  return kind === 'bank' ? 0 : 1;
}

/** Canvas drops a copy whose content is that of the bank's question; points belong to the quiz. */
function isCopy({ item: copy }: ImportedItem, { item: original }: ImportedItem): boolean {
  const contentOf = ({ stem, interactions, feedback, hints, solution }: typeof copy): string =>
    JSON.stringify([contentToText(stem), interactions, feedback, hints, solution]);
  return copy.type === original.type && contentOf(copy) === contentOf(original);
}

/** The item with an id and a source that no other item of the package has. */
function named(
  { item, origin, sourceId }: ImportedItem,
  nameId: (name: string) => string,
  nameSource: (name: string) => string,
): ImportedItem {
  const id = nameId(item.id);
  // Figures with captions are written in MDX only.
  const ending = JSON.stringify(item).includes('"type":"figure"') ? 'mdx' : 'md';
  const path = item.path.replace(/[^/]*$/, `${id}.${ending}`);
  if (sourceId === undefined) return { item: { ...item, id, path }, origin };
  const uniqueSource = nameSource(sourceId);
  const source = item.metadata.source?.replace(/#[^#]*$/, `#${uniqueSource}`);
  const metadata = { ...item.metadata, ...(source !== undefined && { source }) };
  return { item: { ...item, id, path, metadata }, origin, sourceId: uniqueSource };
}

function noteStimulus(
  { stimulus }: ItemReading,
  imported: ImportedItem,
  stimuli: Map<ImportedItem, string>,
): void {
  if (stimulus !== undefined) stimuli.set(imported, stimulus);
}

/** Items with the ids of their stimuli. */
function linkStimuli(
  items: readonly ImportedItem[],
  stimuli: ReadonlyMap<ImportedItem, string>,
  byEntry: ReadonlyMap<ItemEntry, ImportedItem>,
): ReadonlyMap<ImportedItem, ImportedItem> {
  const byIdent = new Map(
    [...byEntry].map(([{ element }, { item }]) => [element.attributes.ident ?? '', item.id]),
  );
  return new Map(
    items.flatMap((imported): [ImportedItem, ImportedItem][] => {
      const stimulus = byIdent.get(stimuli.get(imported) ?? '');
      if (stimulus === undefined) return [];
      const { item } = imported;
      return [
        [imported, { ...imported, item: { ...item, metadata: { ...item.metadata, stimulus } } }],
      ];
    }),
  );
}
