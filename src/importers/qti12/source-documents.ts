/** The QTI 1.2 documents of a file, whether it is one or an archive of many. */
import { strFromU8 } from 'fflate';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../../formats/importer.ts';
import type { XmlElement } from '../../formats/xml.ts';
import { childElements } from '../../formats/xml-query.ts';
import type { Diagnostic } from '../../model/index.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { readXmlFile } from './read-xml-file.ts';

/** A document with questions. */
export interface SourceDocument {
  /** Path in the archive; the file itself where it is none. */
  readonly path: string;
  readonly root: XmlElement;
}

/** Everything that was found. */
export interface SourceDocuments {
  readonly documents: readonly SourceDocument[];
  readonly manifest?: XmlElement;
  /** Settings of quizzes by the folder that they stand in. */
  readonly settings: ReadonlyMap<string, XmlElement>;
  /** All files of the archive. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly isArchive: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a file is by its beginning. */
export type DocumentKind = 'questions' | 'pool' | 'manifest' | 'settings';

/** Reads every XML file that holds questions, settings of quizzes or the manifest. */
export function sourceDocuments(file: ImportedFile): SourceDocuments {
  const nothing = { documents: [], settings: new Map(), files: new Map() };
  const diagnostics: Diagnostic[] = [];
  const read = (path: string, bytes: Uint8Array): XmlElement | undefined => {
    const reading = readXmlFile(bytes);
    if (reading.ok) return reading.root;
    const isWhole = path === file.path;
    const where = isWhole ? '' : `${path}, line ${reading.line}: `;
    diagnostics.push(
      diagnostic('import-xml-syntax', {
        message: `${where}${reading.message}`,
        hint: 'Nothing of this document was imported; export it again.',
        place: {
          file: file.path,
          ...(isWhole && { line: reading.line, column: reading.column }),
        },
      }),
    );
    return undefined;
  };
  if (!isArchive(file)) {
    const root = read(file.path, file.bytes);
    const documents = root ? [{ path: file.path, root }] : [];
    return { ...nothing, documents, isArchive: false, diagnostics };
  }
  const archive = openArchive(file);
  if (!archive.ok) return { ...nothing, isArchive: true, diagnostics: [archive.diagnostic] };
  diagnostics.push(...archive.diagnostics);
  const documents: SourceDocument[] = [];
  const settings = new Map<string, XmlElement>();
  let manifest: XmlElement | undefined;
  for (const [path, bytes] of archive.files) {
    const kind = documentKind(path, bytes);
    const root = kind && read(path, bytes);
    if (!root) continue;
    if (kind === 'questions' || kind === 'pool') documents.push({ path, root });
    else if (kind === 'manifest') manifest ??= root;
    else settings.set(path.replace(/[^/]*$/, ''), root);
  }
  return {
    documents: withoutCopies(documents),
    ...(manifest && { manifest }),
    settings,
    files: archive.files,
    isArchive: true,
    diagnostics,
  };
}

/** What the file is; undefined when it is none of these. */
export function documentKind(path: string, bytes: Uint8Array): DocumentKind | undefined {
  if (/(?:^|\/)(?:__MACOSX\/|\._)/.test(path)) return undefined;
  if (/(?:^|\/)imsmanifest\.xml$/i.test(path)) return 'manifest';
  if (!/\.(?:xml|qti|dat)$/i.test(path)) return undefined;
  const start = beginning(bytes);
  if (/<(?:\w+:)?questestinterop[\s>]/i.test(start)) return 'questions';
  if (/<POOL[\s>]/.test(start)) return 'pool';
  return /assessment_meta\.xml$/.test(path) ? 'settings' : undefined;
}

/** The first characters, whatever the encoding. */
export function beginning(bytes: Uint8Array): string {
  return strFromU8(bytes.subarray(0, 20_000), true).replaceAll('\0', '');
}

/**
 * A course that Canvas exports has each quiz twice: as Common Cartridge and, in full, among the
 * assessments that are not.
 */
function withoutCopies(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const isFull = ({ path }: SourceDocument): boolean => /(?:^|\/)non_cc_assessments\//.test(path);
  const full = new Set(documents.filter(isFull).flatMap(({ root }) => identsIn(root)));
  return documents.filter(
    (document) =>
      isFull(document) || full.size === 0 || !identsIn(document.root).some((one) => full.has(one)),
  );
}

function identsIn(root: XmlElement): readonly string[] {
  return childElements(root, 'assessment').map(({ attributes }) => attributes.ident ?? '');
}
