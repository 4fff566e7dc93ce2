/** Links and images: addresses resolved, checked and noted. */
import type { Image, ImageReference, Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import { isLocalUrl, isSafeUrl } from '../../content/safe-url.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import type { Lowering } from './lowering.ts';

/** A link with its label already read. */
export function lowerLink(
  target: { readonly url: string; readonly title?: string | null | undefined },
  children: PhrasingContent[],
  node: Nodes,
  { reader }: Lowering,
): PhrasingContent[] {
  checkUrl(target.url, node, reader);
  const link: Link = { type: 'link', url: target.url, children };
  if (target.title) link.title = target.title;
  return [link];
}

/** A link whose address is given elsewhere becomes a link with an address. */
export function lowerLinkReference(
  node: LinkReference,
  children: PhrasingContent[],
  lowering: Lowering,
): PhrasingContent[] {
  const definition = definitionOf(node.identifier, lowering.reader);
  return definition ? lowerLink(definition, children, node, lowering) : children;
}

/** An image, by address or by reference. */
export function lowerImage(node: Image | ImageReference, { reader }: Lowering): PhrasingContent[] {
  const target = node.type === 'image' ? node : definitionOf(node.identifier, reader);
  if (!target) return [];
  checkUrl(target.url, node, reader);
  if (!node.alt?.trim()) {
    reader.report('image-without-alt', spanOf(node), {
      message: 'The image has no alternative text, so who cannot see it learns nothing from it.',
      hint: `Say what it shows: \`![a pipe that narrows](${target.url})\`.`,
    });
  }
  const image: Image = { type: 'image', url: target.url, alt: node.alt ?? '' };
  if (target.title) image.title = target.title;
  return [image];
}

/** Refuses addresses that could run code and notes those of files. */
function checkUrl(url: string, node: Nodes, reader: BodyReader): void {
  if (!isSafeUrl(url)) {
    reader.report('unsafe-url', spanOf(node), {
      message: `The address \`${url}\` is not allowed.`,
      hint: 'Use a file beside the item, or an address with https:, http:, mailto: or tel:.',
    });
  } else if (isLocalUrl(url)) reader.useAsset(url, spanOf(node));
}

function definitionOf(identifier: string, reader: BodyReader) {
  reader.usedDefinitions.add(identifier);
  return reader.definitions.get(identifier);
}
