/** The manifest: every file of the package, and what each is. */
import {
  type ManifestNamespace,
  manifestElement,
  metadataElement,
  type PackageResource,
  resourceElement,
  webResource,
} from '../../src/formats/content-packaging.ts';
import { element, printXmlDocument } from '../../src/formats/xml.ts';

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

/** The layout that Canvas itself writes. New Quizzes reads only the first dependency of a quiz. */
export function manifestDocument({ identifier, quizzes, banks, files }: ManifestContents): string {
  const resources: readonly PackageResource[] = [
    ...quizzes.flatMap(({ ident, path, metaPath }) => [
      {
        identifier: ident,
        type: 'imsqti_xmlv1p2',
        files: [path],
        dependencies: [`${ident}_meta`],
      },
      supplement(`${ident}_meta`, metaPath),
    ]),
    ...banks.map(({ ident, path }) => supplement(ident, path)),
    ...files.map(webResource),
  ];
  return printXmlDocument(
    manifestElement(
      identifier,
      [contentPackaging],
      metadataElement('IMS Content', '1.1.3'),
      element('organizations'),
      element('resources', {}, ...resources.map(resourceElement)),
    ),
  );
}

const contentPackaging: ManifestNamespace = {
  attribute: 'xmlns',
  namespace: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  schema: 'http://www.imsglobal.org/xsd/imscp_v1p1.xsd',
};

function supplement(identifier: string, href: string): PackageResource {
  const type = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';
  return { identifier, type, href, files: [href] };
}
