/** The manifest: every file of the package, and what each is. */
import { fingerprintHex } from '../../src/formats/fingerprint.ts';
import { element, printXmlDocument, type XmlElement } from '../../src/formats/xml.ts';

/** What the manifest lists. */
export interface ManifestContents {
  /** Says which profile the package is made for, so that it can be checked later. */
  readonly identifier: string;
  readonly quizzes: readonly {
    readonly ident: string;
    readonly path: string;
    readonly metaPath: string;
  }[];
  readonly banks: readonly { readonly ident: string; readonly path: string }[];
  /** Images and other files. */
  readonly files: readonly string[];
}

const supplement = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';

/** The layout that Canvas itself writes. New Quizzes reads only the first dependency of a quiz. */
export function manifestDocument({ identifier, quizzes, banks, files }: ManifestContents): string {
  const namespace = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
  return printXmlDocument(
    element(
      'manifest',
      {
        identifier,
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${namespace} http://www.imsglobal.org/xsd/imscp_v1p1.xsd`,
      },
      element(
        'metadata',
        {},
        element('schema', {}, 'IMS Content'),
        element('schemaversion', {}, '1.1.3'),
      ),
      element('organizations'),
      element(
        'resources',
        {},
        ...quizzes.flatMap(({ ident, path, metaPath }) => [
          element(
            'resource',
            { identifier: ident, type: 'imsqti_xmlv1p2' },
            element('file', { href: path }),
            element('dependency', { identifierref: `${ident}_meta` }),
          ),
          resource(`${ident}_meta`, supplement, metaPath),
        ]),
        ...banks.map(({ ident, path }) => resource(ident, supplement, path)),
        ...files.map((path) => resource(`file_${fingerprintHex(path)}`, 'webcontent', path)),
      ),
    ),
  );
}

function resource(identifier: string, type: string, href: string): XmlElement {
  return element('resource', { identifier, type, href }, element('file', { href }));
}
