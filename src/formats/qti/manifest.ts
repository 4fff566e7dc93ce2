/** The manifest: every file of the package, and what each is. */
import {
  manifestElement,
  metadataElement,
  type PackageResource,
  resourceElement,
} from '../content-packaging.ts';
import { element, printXmlDocument, type XmlElement } from '../xml.ts';
import type { QtiVersion } from './version.ts';

/** A document with the files that it shows. */
export interface QtiResource {
  readonly identifier: string;
  readonly type: string;
  /** Path of the document. */
  readonly path: string;
  /** Paths of the files that only belong to it together with the document. */
  readonly files: readonly string[];
  /** Identifiers of other resources. */
  readonly dependencies: readonly string[];
  readonly metadata?: XmlElement;
}

/** The manifest of the resources, in their order. */
export function manifestDocument(
  identifier: string,
  resources: readonly QtiResource[],
  { manifest }: QtiVersion,
): string {
  const { name, namespace, schema, version } = manifest;
  return printXmlDocument(
    manifestElement(
      identifier,
      [{ attribute: 'xmlns', namespace, schema }],
      '\n',
      metadataElement(name, version),
      '\n',
      element('organizations'),
      '\n',
      element(
        'resources',
        {},
        '\n',
        ...resources.flatMap((one) => [resourceElement(packageResource(one)), '\n']),
      ),
      '\n',
    ),
  );
}

function packageResource({ files, path, ...resource }: QtiResource): PackageResource {
  return { ...resource, href: path, files: [path, ...files] };
}
