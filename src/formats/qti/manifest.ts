/** The manifest: every file of the package, and what each is. */
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
    element(
      'manifest',
      {
        identifier,
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${namespace} ${schema}`,
      },
      '\n',
      element('metadata', {}, element('schema', {}, name), element('schemaversion', {}, version)),
      '\n',
      element('organizations'),
      '\n',
      element('resources', {}, '\n', ...resources.flatMap((one) => [resourceElement(one), '\n'])),
      '\n',
    ),
  );
}

function resourceElement(resource: QtiResource): XmlElement {
  const { dependencies, files, identifier, metadata, path, type } = resource;
  return element(
    'resource',
    { identifier, type, href: path },
    ...(metadata ? [metadata] : []),
    ...[path, ...files].map((href) => element('file', { href })),
    ...dependencies.map((identifierref) => element('dependency', { identifierref })),
  );
}
