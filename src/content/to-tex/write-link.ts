/** Links and images: on paper the address of a link is printed after it. */
import type { Image, ImageReference, Link, LinkReference } from 'mdast';
import { isSafeUrl } from '../safe-url.ts';
import { contentToText } from '../to-text.ts';
import { escapeTex } from './escape-tex.ts';
import type { Writer } from './writer.ts';

/** The text of the link and its address; only its text when the address is not allowed. */
export function writeLink(link: Pick<Link, 'url' | 'children'>, writer: Writer): string {
  const label = writer.all(link.children);
  if (!isSafeUrl(link.url)) return label;
  const text = contentToText([{ type: 'paragraph', children: link.children }]);
  if (text === link.url || `mailto:${text}` === link.url) return writeAddress(text);
  return `${label} (${writeAddress(link.url)})`;
}

/** A link by its definition; only its text when there is none. */
export function writeLinkReference(node: LinkReference, writer: Writer): string {
  const definition = writer.references.definition(node.identifier);
  if (!definition) return writer.all(node.children);
  return writeLink({ url: definition.url, children: node.children }, writer);
}

/** An image; its alternative text when the address is not allowed. */
export function writeImage(image: Pick<Image, 'url' | 'alt'>, writer: Writer): string {
  const alt = image.alt ?? '';
  return isSafeUrl(image.url) ? writer.options.image({ url: image.url, alt }) : escapeTex(alt);
}

/** An image by its definition; its alternative text when there is none. */
export function writeImageReference(node: ImageReference, writer: Writer): string {
  const definition = writer.references.definition(node.identifier);
  if (!definition) return escapeTex(node.alt ?? '');
  return writeImage({ url: definition.url, alt: node.alt ?? '' }, writer);
}

/** An address that may be broken after its signs. */
function writeAddress(url: string): string {
  const parts = url.split(/(?<=[/.?&=#_-])/).map(escapeTex);
  return `\\texttt{${parts.join('\\allowbreak{}')}}`;
}
