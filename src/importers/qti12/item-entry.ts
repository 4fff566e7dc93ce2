/** A question where it stands in a package. */
import type { XmlElement } from '../../formats/xml.ts';
import { descendants } from '../../formats/xml-query.ts';
import { textAt } from './text-at.ts';

/** A question at its place. */
export interface ItemEntry {
  readonly element: XmlElement;
  /** Path of the document. */
  readonly document: string;
  readonly topic?: string;
  /** Identifier of the question that it is a copy of, where it says so. */
  readonly original?: string;
}

/** The entry of an item. */
export function entryOf(element: XmlElement, document: string, topic?: string): ItemEntry {
  const field = descendants(element, 'qtimetadatafield').find(
    (one) => textAt(one, 'fieldlabel') === 'assessment_question_identifierref',
  );
  const original = field && textAt(field, 'fieldentry');
  return { element, document, ...(topic && { topic }), ...(original && { original }) };
}
