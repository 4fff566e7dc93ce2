/** Imports a file of QTI 1.2: questions, banks and quizzes. */
import type { ImportedFile, ImportHost, ImportResult } from '../../formats/importer.ts';
import type { Assessment, Diagnostic } from '../../model/index.ts';
import { newAssetStore } from './asset-store.ts';
import { type Container, containersIn } from './containers.ts';
import { type OwnPackage, ownItemId, ownPackage } from './own-package.ts';
import { packageFiles } from './package-files.ts';
import { readAssessment } from './read-assessment.ts';
import { type ReadEntries, readEntries } from './read-entries.ts';
import { readPool } from './read-pool.ts';
import { type SourceDocuments, sourceDocuments } from './source-documents.ts';
import { uniqueNames } from './unique-names.ts';

/** Reads everything. */
export function importQti12(file: ImportedFile, host: ImportHost): ImportResult {
  const source = sourceDocuments(file);
  const own = ownPackage(source.manifest?.attributes.identifier ?? '');
  const store = newAssetStore(packageFiles(source.files, host.readBeside));
  const containers = source.documents
    .flatMap((document) =>
      document.root.name === 'POOL' ? readPool(document) : containersIn(document, own),
    )
    .toSorted((left, right) => rank(left, own) - rank(right, own));
  const entries = containers.flatMap((container) => container.items);
  const topics = own ? ownTopics(containers) : new Map<string, string>();
  const read = readEntries(entries, (entry, position) => {
    const { document, element } = entry;
    const ident = element.attributes.ident ?? '';
    const id = own && ownItemId(ident);
    const topic = entry.topic ?? topics.get(id ?? '');
    host.onProgress?.(position, entries.length);
    return {
      file: file.path,
      origin: `${source.isArchive ? `${document} ` : ''}item ${ident === '' ? position : ident}`,
      hasLines: !source.isArchive,
      statesShuffle: own?.isNewQuizzes ?? false,
      ...(topic !== undefined && { topic }),
      ...(id !== undefined && { id }),
      placeFile: (address, folder) => store.place(address, document, folder),
    };
  });
  const quizzes = readQuizzes(containers, source, read, file.path, own);
  const title = containers.find(({ kind }) => kind === 'quiz')?.title ?? containers[0]?.title;
  return {
    items: read.items,
    assets: store.assets,
    assessments: quizzes.assessments,
    diagnostics: [...source.diagnostics, ...read.diagnostics, ...quizzes.diagnostics],
    found: entries.length - read.copies,
    ...(title !== undefined && title !== '' && { title }),
  };
}

/**
 * Quizzes name questions of banks, so these come first. In our own packages a question has the same
 * id in both; in a quiz its stimulus stands for itself, in a bank it is part of the stem.
 */
function rank({ kind }: Container, own: OwnPackage | undefined): number {
  return (kind === 'bank') === (own === undefined) ? 0 : 1;
}

/** Topics of items by their ids. */
function ownTopics(containers: readonly Container[]): ReadonlyMap<string, string> {
  return new Map(
    containers
      .flatMap((container) => container.items)
      .flatMap(({ element, topic }): [string, string][] => {
        const id = ownItemId(element.attributes.ident ?? '');
        return id === undefined || topic === undefined ? [] : [[id, topic]];
      }),
  );
}

function readQuizzes(
  containers: readonly Container[],
  { settings }: SourceDocuments,
  { byEntry }: ReadEntries,
  file: string,
  own: OwnPackage | undefined,
): { readonly assessments: readonly Assessment[]; readonly diagnostics: readonly Diagnostic[] } {
  const name = uniqueNames();
  const readings = containers
    .filter(({ kind }) => kind === 'quiz')
    .map((quiz) => {
      const meta = settings.get(quiz.folder) ?? settings.get(`${quiz.ident}/`);
      return readAssessment(quiz, meta, byEntry, containers, {
        file,
        own: own !== undefined,
        name,
      });
    });
  return {
    assessments: readings.flatMap(({ assessment }) => assessment ?? []),
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}
