/** Reads the bytes of a package. */
import { strFromU8 } from 'fflate';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import { unzipFiles } from '../../../src/formats/unzip.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt } from '../../../src/formats/xml-query.ts';
import { readZipDirectory } from '../../../src/formats/zip-directory.ts';
import { metadataFields } from './metadata-fields.ts';
import { parseItem } from './parse-item.ts';
import type {
  ItemSummary,
  ParsedContainer,
  ParsedDocument,
  ParsedItem,
  ParsedPackage,
  ParsedResource,
  ParseFault,
} from './parsed-package.ts';

const manifestPath = 'imsmanifest.xml';
/** Classic reads every file with such a name, whatever the manifest says. */
const readAsXml = /\.(?:xml|dat|qti)$/i;

/** What becomes of the items while the files are read. */
export type ItemReader = (item: ParsedItem, profile: ParsedPackage['profile']) => void;

/**
 * The package, or why the archive cannot be opened.
 * @param readItem is given each item once; only summaries of them are kept
 */
export function parsePackage(
  archive: Uint8Array,
  readItem: ItemReader,
): ParsedPackage | { readonly message: string } {
  const unzipped = unzipFiles(archive);
  if (!unzipped.ok) return unzipped;
  const { files } = unzipped;
  const documents: ParsedDocument[] = [];
  const faults: ParseFault[] = [];
  const items: ItemSummary[] = [];
  const read = (path: string, bytes: Uint8Array, handlers?: Handlers): XmlElement | undefined => {
    const reading = parseXml(strFromU8(bytes), handlers);
    if (reading.ok) documents.push({ path, root: reading.root });
    else faults.push({ path, message: reading.message, line: reading.line });
    return reading.ok ? reading.root : undefined;
  };
  // First, since it says how the others are to be checked.
  const manifestBytes = files.get(manifestPath);
  const manifest = manifestBytes && read(manifestPath, manifestBytes);
  const profile = profileOf(manifest);
  for (const [path, bytes] of files) {
    if (path === manifestPath || !readAsXml.test(path) || path.includes('__MACOSX')) continue;
    const handleItem = (element: XmlElement): XmlElement => {
      const item = parseItem(element, path);
      readItem(item, profile);
      const { ident, title, line, addresses } = item;
      items.push({ path, ident, title, line, addresses });
      return { ...element, children: [] };
    };
    read(path, bytes, new Map([['item', handleItem]]));
  }
  const interoperable = documents.filter(({ root }) => root.name === 'questestinterop');
  const quizzes = containersIn(interoperable, 'assessment');
  return {
    profile,
    paths: packedPaths(archive),
    faults,
    manifest,
    resources: manifest ? descendants(manifest, 'resource').map(parseResource) : [],
    documents,
    quizzes,
    banks: containersIn(interoperable, 'objectbank'),
    groups: quizzes.flatMap(({ path, element }) =>
      descendants(element, 'section')
        .filter((section) => elementAt(section, 'selection_ordering') !== undefined)
        .map((section) => containerOf(section, path)),
    ),
    settings: documents.filter(({ root }) => root.name === 'quiz'),
    items,
  };
}

/** Every file of the archive, also those that no reader of ours unpacks. */
function packedPaths(archive: Uint8Array): readonly string[] {
  const directory = readZipDirectory(archive, Number.POSITIVE_INFINITY);
  return directory.ok
    ? directory.entries.map(({ name }) => name).filter((name) => !name.endsWith('/'))
    : [];
}

type Handlers = NonNullable<Parameters<typeof parseXml>[1]>;

function profileOf(manifest: XmlElement | undefined): ParsedPackage['profile'] {
  const isNew = manifest?.attributes.identifier?.startsWith('stemma_new-quizzes_');
  return isNew ? 'new-quizzes' : 'classic';
}

function containersIn(
  documents: readonly ParsedDocument[],
  name: string,
): readonly ParsedContainer[] {
  return documents.flatMap(({ path, root }) =>
    childElements(root, name).map((element) => containerOf(element, path)),
  );
}

function containerOf(element: XmlElement, path: string): ParsedContainer {
  const { ident = '', title } = element.attributes;
  return { path, ident, title: title ?? metadataFields(element).get('bank_title') ?? '', element };
}

function parseResource(element: XmlElement): ParsedResource {
  const { identifier = '', type = '', href } = element.attributes;
  return {
    identifier,
    type,
    paths: [
      ...(href === undefined ? [] : [href]),
      ...childElements(element, 'file').map(({ attributes }) => attributes.href ?? ''),
    ],
    dependencies: childElements(element, 'dependency').map(
      ({ attributes }) => attributes.identifierref ?? '',
    ),
    line: element.line ?? 1,
  };
}
