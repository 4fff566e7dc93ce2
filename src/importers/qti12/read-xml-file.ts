/** XML files as other platforms write them. */
import { parseXml, type XmlReading } from '../../formats/parse-xml.ts';
import { decodeXml } from '../text/decode-xml.ts';

/** Bytes: more than any file of questions has. */
const largest = 200_000_000;

/**
 * The tree of an XML file. The declaration says nothing but the encoding, so that a broken one does
 * no harm; bytes that are no UTF-8 are read as Latin-1 where the declaration names it.
 */
export function readXmlFile(bytes: Uint8Array): XmlReading {
  const refuse = (message: string): XmlReading => ({ ok: false, message, line: 1, column: 1 });
  if (bytes.length > largest) return refuse(`The file has ${bytes.length} bytes.`);
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return refuse(decoded.reason);
  // Blank instead of gone: places in the file stay what they are.
  return parseXml(
    decoded.text.replace(/^\s*<\?xml[^>]*\?>/, (declaration) => blank(declaration)).trimStart(),
  );
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
