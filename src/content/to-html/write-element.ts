/** Elements of HTML that Markdown has no construct for. */
import type { HtmlElement } from '../../model/index.ts';
import { isAllowedAttribute, isAllowedElement, voidElements } from '../allowed-html.ts';
import { escapeAttribute } from '../escape.ts';
import { isSafeUrl } from '../safe-url.ts';
import { addressOf, type Writer } from './writer.ts';

/**
 * The element as far as the allow-list goes, whoever made it; of a forbidden one only what is
 * inside.
 */
export function writeElement(element: HtmlElement, writer: Writer): string {
  const { name } = element;
  if (!isAllowedElement(name)) return writer.all(element.children);
  let attributes = '';
  for (const [key, value] of Object.entries(element.attributes)) {
    if (!isAllowedAttribute(name, key)) continue;
    if (key !== 'src') attributes += ` ${key}="${escapeAttribute(value)}"`;
    else if (isSafeUrl(value)) attributes += ` src="${addressOf(value, writer)}"`;
  }
  if (voidElements.has(name)) return `<${name}${attributes} />`;
  return `<${name}${attributes}>${writer.all(element.children)}</${name}>`;
}
