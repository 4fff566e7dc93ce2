import { SaxesParser } from 'saxes';

/** The names of elements and attributes in a piece of XML; throws when it is not well-formed. */
export function readXml(fragment: string): { elements: string[]; attributes: [string, string][] } {
  const elements: string[] = [];
  const attributes: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    elements.push(tag.name);
    attributes.push(...Object.entries(tag.attributes));
  });
  parser.write(`<root>${fragment}</root>`).close();
  return { elements: elements.slice(1), attributes };
}
