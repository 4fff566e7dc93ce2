/**
 * Parts of the manifest that QTI, Canvas and Common Cartridge have in common.
 * @see https://www.imsglobal.org/content/packaging/
 */
import { fingerprintHex } from './fingerprint.ts';
import { element, type XmlElement } from './xml.ts';

/** A namespace of the manifest. */
export interface ManifestNamespace {
  readonly attribute: 'xmlns' | `xmlns:${string}`;
  readonly namespace: string;
  /** Address of its schema. */
  readonly schema: string;
}

/** A document or a file, with what belongs to it. */
export interface PackageResource {
  readonly identifier: string;
  readonly type: string;
  readonly href?: string;
  readonly metadata?: XmlElement;
  /** Paths, its own included. */
  readonly files: readonly string[];
  /** Identifiers of other resources. */
  readonly dependencies?: readonly string[];
}

/** The root. */
export function manifestElement(
  identifier: string,
  namespaces: readonly ManifestNamespace[],
  ...children: XmlElement['children']
): XmlElement {
  const locations = namespaces.map(({ namespace, schema }) => `${namespace} ${schema}`);
  return element(
    'manifest',
    {
      identifier,
      ...Object.fromEntries(namespaces.map(({ attribute, namespace }) => [attribute, namespace])),
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': locations.join(' '),
    },
    ...children,
  );
}

/** Which specification the package follows, and what else is known of it. */
export function metadataElement(
  schema: string,
  version: string,
  ...more: readonly XmlElement[]
): XmlElement {
  return element(
    'metadata',
    {},
    element('schema', {}, schema),
    element('schemaversion', {}, version),
    ...more,
  );
}

/** An entry of `resources`. */
export function resourceElement(resource: PackageResource): XmlElement {
  const { dependencies = [], files, href, identifier, metadata, type } = resource;
  return element(
    'resource',
    { identifier, type, ...(href !== undefined && { href }) },
    ...(metadata ? [metadata] : []),
    ...files.map((path) => element('file', { href: path })),
    ...dependencies.map((identifierref) => element('dependency', { identifierref })),
  );
}

/** An image or another file that documents show. */
export function webResource(path: string): PackageResource {
  return { identifier: webIdentifier(path), type: 'webcontent', href: path, files: [path] };
}

/** By which documents name such a file. */
export function webIdentifier(path: string): string {
  return `file_${fingerprintHex(path)}`;
}
