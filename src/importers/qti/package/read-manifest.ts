/** The manifest of a package: its resources in order, and what it says of them. */
import { parseXml } from '../../../formats/parse-xml.ts';
import { descendants, elementAt } from '../../../formats/xml-query.ts';
import { decodeText } from '../../text/decode-text.ts';
import { normaliseNames } from '../normalise-names.ts';
import { pathFrom } from './qti-package.ts';
import { type LomReading, readLom } from './read-lom.ts';

/** A document or file of the package. */
export interface ManifestResource {
  readonly path: string;
  readonly isQti: boolean;
  readonly isTest: boolean;
  readonly lom: LomReading;
}

/** What the manifest says. */
export interface Manifest {
  readonly path: string;
  readonly title?: string;
  readonly resources: readonly ManifestResource[];
}

/** The manifest nearest to the root of the archive. */
export function readManifest(files: ReadonlyMap<string, Uint8Array>): Manifest | undefined {
  const [path] = [...files.keys()]
    .filter((name) => /(?:^|\/)imsmanifest\.xml$/i.test(name))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  const bytes = path === undefined ? undefined : files.get(path);
  if (path === undefined || !bytes) return undefined;
  const decoded = decodeText(bytes);
  const reading = decoded.ok ? parseXml(decoded.text) : undefined;
  if (!reading?.ok) return undefined;
  const root = normaliseNames(reading.root);
  const resources = descendants(root, 'resource').flatMap((resource): ManifestResource[] => {
    const { href = elementAt(resource, 'file')?.attributes.href, type = '' } = resource.attributes;
    const target = href === undefined ? undefined : pathFrom(path, href);
    if (target === undefined) return [];
    const isQti = /^imsqti_(?:item|test|stimulus|section|assessment)/.test(type);
    const isTest = /^imsqti_(?:test|section|assessment|stimulus)/.test(type);
    return [{ path: target, isQti, isTest, lom: readLom(elementAt(resource, 'metadata')) }];
  });
  const { title } = readLom(elementAt(root, 'metadata'));
  return { path, resources, ...(title !== undefined && { title }) };
}
