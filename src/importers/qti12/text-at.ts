/** The text of a child. */
import type { XmlElement } from '../../formats/xml.ts';
import { elementAt, textOf } from '../../formats/xml-query.ts';

/** The text of the first child of that name without the space around it; empty without one. */
export function textAt(parent: XmlElement, name: string): string {
  const found = elementAt(parent, name);
  return found ? textOf(found).trim() : '';
}
