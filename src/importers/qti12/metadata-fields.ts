/** The metadata of an item as its platform writes it. */
import type { XmlElement } from '../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../formats/xml-query.ts';
import { textAt } from './text-at.ts';

/** Fields of the metadata by label; the first of a name counts. */
export function metadataFields(item: XmlElement): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const metadata = elementAt(item, 'itemmetadata');
  if (!metadata) return fields;
  const add = (label: string, entry: string): void => {
    if (label !== '' && !fields.has(label)) fields.set(label, entry.trim());
  };
  const found = ['qtimetadatafield', 'qti_metadatafield'].flatMap((name) =>
    descendants(metadata, name),
  );
  for (const field of found) {
    add(textAt(field, 'fieldlabel'), textAt(field, 'fieldentry'));
  }
  for (const child of childElements(metadata)) {
    if (child.name !== 'qtimetadata') add(child.name.toLowerCase(), textOf(child));
  }
  return fields;
}
