/** The files of a package, read by libxml2 as both importers do. */
import { unzipSync } from 'fflate';
import { XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';

const namespaces = {
  q: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
  c: 'http://canvas.instructure.com/xsd/cccv1p0',
};

/** A file of XML. */
export interface XmlFile {
  readonly path: string;
  readonly root: XmlElement;
}

/** Every file of XML in the package; throws where one is not well-formed. */
export function xmlFiles(archive: Uint8Array): readonly XmlFile[] {
  return Object.entries(unzipSync(archive))
    .filter(([path]) => /\.(?:xml|qti)$/.test(path))
    .map(([path, bytes]) => ({ path, root: XmlDocument.fromBuffer(bytes).root }));
}

/** Elements by an XPath that knows the namespaces `q` (QTI) and `c` (Canvas). */
export function find(node: XmlNode, xpath: string): readonly XmlElement[] {
  return node.find(xpath, namespaces).filter((found) => found instanceof XmlElement);
}

/** The content of the first element or attribute that the XPath finds. */
export function contentAt(node: XmlNode, xpath: string): string | undefined {
  return node.get(xpath, namespaces)?.content;
}
