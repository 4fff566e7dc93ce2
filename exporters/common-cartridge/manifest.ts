/** The manifest of a cartridge. */
import {
  manifestElement,
  metadataElement,
  type PackageResource,
  resourceElement,
  webIdentifier,
  webResource,
} from '../../src/formats/content-packaging.ts';
import { element, printXmlDocument, type XmlElement } from '../../src/formats/xml.ts';
import type { CartridgeVersion } from './version.ts';

/** A document with questions. */
export interface CartridgeResource {
  readonly kind: 'assessment' | 'bank';
  readonly ident: string;
  readonly title: string;
  readonly path: string;
  /** Paths of the files that it shows. */
  readonly files: readonly string[];
}

/** What the manifest lists. */
export interface CartridgeContents {
  readonly identifier: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly resources: readonly CartridgeResource[];
  /** Paths of all images and other files. */
  readonly files: readonly string[];
}

/** Assessments stand in the organization, a question bank may not. */
export function manifestDocument(contents: CartridgeContents, version: CartridgeVersion): string {
  const { files, identifier, language, resources, title } = contents;
  const { manifestSchema, metadataNamespace, metadataSchema, namespace } = version;
  return printXmlDocument(
    manifestElement(
      identifier,
      [
        { attribute: 'xmlns', namespace, schema: manifestSchema },
        { attribute: 'xmlns:lomimscc', namespace: metadataNamespace, schema: metadataSchema },
      ],
      metadataElement(
        'IMS Common Cartridge',
        version.schemaVersion,
        titleMetadata(title, language),
      ),
      element('organizations', {}, organization(resources)),
      element(
        'resources',
        {},
        ...resources.map((resource) => resourceElement(packageResource(resource, version))),
        ...files.map((path) => resourceElement(webResource(path))),
      ),
    ),
  );
}

function titleMetadata(title: string, language: string): XmlElement {
  const text = element('lomimscc:string', language === '' ? {} : { language }, title);
  return element(
    'lomimscc:lom',
    {},
    element('lomimscc:general', {}, element('lomimscc:title', {}, text)),
  );
}

/** One root without a title, as every cartridge has. */
function organization(resources: readonly CartridgeResource[]): XmlElement {
  const shown = resources.filter(({ kind }) => kind === 'assessment');
  return element(
    'organization',
    { identifier: 'organization', structure: 'rooted-hierarchy' },
    element(
      'item',
      { identifier: 'root' },
      ...shown.map(({ ident, title }) =>
        element(
          'item',
          { identifier: `entry_${ident}`, identifierref: ident },
          element('title', {}, title),
        ),
      ),
    ),
  );
}

function packageResource(
  { files, ident, kind, path }: CartridgeResource,
  { assessmentType, bankType }: CartridgeVersion,
): PackageResource {
  return {
    identifier: ident,
    type: kind === 'assessment' ? assessmentType : bankType,
    files: [path],
    dependencies: files.map(webIdentifier),
  };
}
