/** XML files as other platforms write them. */
import { parseXml, type XmlReading } from '../../formats/parse-xml.ts';
import { decodeXml } from '../text/decode-xml.ts';

/** Bytes: more than any file of questions has. */
const largest = 200_000_000;

/** The tree of an XML file. Its declaration says nothing but the encoding: a broken one does no harm. */
export function readXmlFile(bytes: Uint8Array): XmlReading {
  const refuse = (message: string): XmlReading => ({ ok: false, message, line: 1, column: 1 });
  if (bytes.length > largest) return refuse(`The file has ${bytes.length} bytes.`);
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return refuse(decoded.reason);
  return parseXml(decoded.text.replace(declaration, blank).replace(documentType, withoutElements));
}

const declaration = /^\s*<\?xml[^>]*\?>/;
const documentType = /<!DOCTYPE[^[<>]{0,500}\[([^\]]{0,20000})\]\s*>/;

/** The specification's own examples declare elements, which says nothing to a reader. */
function withoutElements(found: string, declared: string): string {
  return /<!ENTITY|%/i.test(declared) ? found : blank(found);
}

/** Blank instead of gone: places in the file stay what they are. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
