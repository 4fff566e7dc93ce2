/** Texts in QTI. */
import { element, type XmlElement } from '../xml.ts';

/** HTML, escaped as text. */
export function htmlMaterial(html: string): XmlElement {
  return element('material', {}, element('mattext', { texttype: 'text/html' }, html));
}

/** Text that Canvas shows as it is. */
export function plainMaterial(text: string): XmlElement {
  return element('material', {}, element('mattext', { texttype: 'text/plain' }, text));
}

/** The name of a blank, which New Quizzes compares with the stem. */
export function nameMaterial(name: string): XmlElement {
  return element('material', {}, element('mattext', {}, name));
}
