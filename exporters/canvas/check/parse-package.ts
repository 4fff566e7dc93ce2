/** Reads the bytes of a package. */
import { strFromU8 } from 'fflate';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt } from '../../../src/formats/xml-query.ts';
import { unzipFiles } from '../../../src/formats/zip.ts';
import { metadataFields } from './metadata-fields.ts';
import { parseItem } from './parse-item.ts';
import type {
  ParsedContainer,
  ParsedDocument,
  ParsedPackage,
  ParsedResource,
  ParseFault,
} from './parsed-package.ts';

/** Classic reads every file with such a name, whatever the manifest says. */
const readAsXml = /\.(?:xml|dat|qti)$/i;

/** The package, or why the archive cannot be opened. */
export function parsePackage(archive: Uint8Array): ParsedPackage | { readonly message: string } {
  const unzipped = unzipFiles(archive);
  if (!unzipped.ok) return unzipped;
  const documents: ParsedDocument[] = [];
  const faults: ParseFault[] = [];
  for (const [path, bytes] of unzipped.files) {
    if (!readAsXml.test(path) || path.includes('__MACOSX')) continue;
    const reading = parseXml(strFromU8(bytes));
    if (reading.ok) documents.push({ path, root: reading.root });
    else faults.push({ path, message: reading.message, line: reading.line });
  }
  const manifest = documents.find(({ root }) => root.name === 'manifest');
  const interoperable = documents.filter(({ root }) => root.name === 'questestinterop');
  const quizzes = containersIn(interoperable, 'assessment');
  const banks = containersIn(interoperable, 'objectbank');
  return {
    profile: manifest?.root.attributes.identifier?.startsWith('stemma_new-quizzes_')
      ? 'new-quizzes'
      : 'classic',
    paths: [...unzipped.files.keys()],
    faults,
    manifest,
    resources: manifest ? descendants(manifest.root, 'resource').map(parseResource) : [],
    documents,
    quizzes,
    banks,
    groups: quizzes.flatMap(({ path, element }) =>
      descendants(element, 'section')
        .filter((section) => elementAt(section, 'selection_ordering') !== undefined)
        .map((section) => containerOf(section, path)),
    ),
    settings: documents.filter(({ root }) => root.name === 'quiz'),
    items: interoperable.flatMap(({ path, root }) =>
      descendants(root, 'item').map((item) => parseItem(item, path)),
    ),
  };
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
