/** Images with captions. */
import type { Nodes } from 'mdast';
import { contentToText } from '../../content/to-text.ts';
import type { Figure } from '../../model/index.ts';

/** The figure of an element with an image and at most a caption of plain words. */
export function figureOf(node: Nodes): Figure | undefined {
  if (node.type !== 'element' || node.name !== 'figure') return undefined;
  const [image, caption, more] = node.children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  );
  const picture = image && pictureOf(image);
  if (!picture || more) return undefined;
  if (!caption) return picture;
  if (caption.type !== 'element' || caption.name !== 'figcaption') return undefined;
  const isPlain = caption.children.every(({ type }) => type === 'text');
  const words = contentToText([{ ...caption, type: 'element', name: 'div' }]).trim();
  return isPlain ? { ...picture, caption: words } : undefined;
}

function pictureOf(node: Nodes): Figure | undefined {
  if (node.type === 'image') return { type: 'figure', src: node.url, alt: node.alt ?? '' };
  if (node.type !== 'element' || node.name !== 'img') return undefined;
  const { alt = '', height, src = '', width } = node.attributes;
  const size = Number(width);
  if (height !== undefined || (width !== undefined && !(size > 0))) return undefined;
  return { type: 'figure', src, alt, ...(width !== undefined && { width: size }) };
}
