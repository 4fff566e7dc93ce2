/** Reads the texts of an element. */
import type { XmlElement } from '../../../src/formats/xml.ts';
import { descendants, isElement, textOf } from '../../../src/formats/xml-query.ts';
import { type ParsedHtml, parseHtml } from './parse-html.ts';
import type { ParsedText, TextRole } from './parsed-package.ts';

/** Every text below the element, in order. */
export function textsIn(element: XmlElement, role: TextRole): readonly ParsedText[] {
  return descendants(element, 'mattext').map((text) => parseText(text, role));
}

/** One text. */
export function parseText(element: XmlElement, role: TextRole): ParsedText {
  const text = textOf(element);
  let html: ParsedHtml | undefined;
  return {
    role,
    type: element.attributes.texttype ?? '',
    text,
    line: element.line ?? 1,
    hasElements: element.children.some(isElement),
    html: () => {
      html ??= parseHtml(text);
      return html;
    },
  };
}
