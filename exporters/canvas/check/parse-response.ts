/** Reads a place where the candidate responds. */
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants } from '../../../src/formats/xml-query.ts';
import { textsIn } from './parse-text.ts';
import type { ParsedLabel, ParsedResponse } from './parsed-package.ts';

/** The response with its labels. */
export function parseResponse(element: XmlElement): ParsedResponse {
  const labels = descendants(element, 'response_label').map(parseLabel);
  const texts = childElements(element, 'material').flatMap((material) =>
    textsIn(material, element.name === 'response_xy' ? 'stem' : 'name'),
  );
  return {
    kind: element.name,
    ident: element.attributes.ident ?? '',
    cardinality: element.attributes.rcardinality ?? 'Single',
    texts,
    labels,
    line: element.line ?? 1,
  };
}

function parseLabel(element: XmlElement): ParsedLabel {
  const texts = textsIn(element, 'label');
  return {
    ident: element.attributes.ident ?? '',
    attributes: element.attributes,
    text: texts.map(({ text }) => text).join(''),
    texts,
  };
}
