/** The fields of the metadata that an element itself has. */
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../src/formats/xml-query.ts';

/** Entry by label. */
export function metadataFields(parent: XmlElement): ReadonlyMap<string, string> {
  const metadata = elementAt(parent, 'qtimetadata');
  const fields = metadata ? childElements(metadata, 'qtimetadatafield') : [];
  return new Map(
    fields.map((field) => {
      const [label, entry] = ['fieldlabel', 'fieldentry'].map((name) => elementAt(field, name));
      return [label ? textOf(label).trim() : '', entry ? textOf(entry).trim() : ''];
    }),
  );
}
