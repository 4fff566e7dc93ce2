/** Links and images. */
import type { Image, ImageReference, Link, LinkReference } from 'mdast';
import { escapeAttribute, escapeText } from '../escape.ts';
import { isSafeUrl } from '../safe-url.ts';
import { addressOf, type Writer } from './writer.ts';

/** A link; only its text when the address is not allowed. */
export function writeLink(link: Pick<Link, 'url' | 'title' | 'children'>, writer: Writer): string {
  const label = writer.all(link.children);
  if (!isSafeUrl(link.url)) return label;
  return `<a href="${addressOf(link.url, writer)}"${writeTitle(link.title)}>${label}</a>`;
}

/** A link by its definition; only its text when there is none. */
export function writeLinkReference(node: LinkReference, writer: Writer): string {
  const definition = writer.references.definition(node.identifier);
  if (!definition) return writer.all(node.children);
  const { url, title } = definition;
  return writeLink({ url, title: title ?? null, children: node.children }, writer);
}

/** An image; its alternative text when the address is not allowed. */
export function writeImage(image: Pick<Image, 'url' | 'title' | 'alt'>, writer: Writer): string {
  if (!isSafeUrl(image.url)) return escapeText(image.alt ?? '');
  const src = addressOf(image.url, writer);
  return `<img src="${src}" alt="${escapeAttribute(image.alt ?? '')}"${writeTitle(image.title)} />`;
}

/** An image by its definition; its alternative text when there is none. */
export function writeImageReference(node: ImageReference, writer: Writer): string {
  const definition = writer.references.definition(node.identifier);
  if (!definition) return escapeText(node.alt ?? '');
  const { url, title } = definition;
  return writeImage({ url, title: title ?? null, alt: node.alt ?? '' }, writer);
}

function writeTitle(title: string | null | undefined): string {
  return title ? ` title="${escapeAttribute(title)}"` : '';
}
