/** The normal form of nodes that come from HTML, so that printing and reading give them back. */
import { isPhrasing, toBlocks } from '../content/to-blocks.ts';
import { isMixed, type Mixed } from './html-slots.ts';

/** Elements whose children are neither blocks nor text. */
const mediaElements: ReadonlySet<string> = new Set(['audio', 'video']);

/**
 * Without properties that say nothing. A block element holds blocks, or the text of its only
 * paragraph.
 */
export function plainHtml(node: Mixed): Mixed {
  switch (node.type) {
    case 'link': {
      const { title, ...rest } = node;
      return { ...rest, ...(title && { title }), children: plainPhrasing(node.children) };
    }
    case 'image': {
      const { title, alt, ...rest } = node;
      return { ...rest, alt: alt ?? '', ...(title && { title }) };
    }
    case 'code': {
      const { lang, meta, ...rest } = node;
      return { ...rest, ...(lang && { lang }), ...(meta && { meta }) };
    }
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { ...node, children: plainPhrasing(node.children) };
    case 'blockquote':
      return { ...node, children: toBlocks(node.children.filter(isMixed).map(plainHtml)) };
    case 'element': {
      const children = node.children.map(plainHtml);
      const isMedia = mediaElements.has(node.name);
      const { attributes, name, type } = node;
      if (isMedia || isPhrasing(node)) return { type, name, attributes, children };
      const blocks = toBlocks(children);
      const [only, second] = blocks;
      const isText = only?.type === 'paragraph' && !second;
      return { type, name, attributes, children: isText ? only.children : blocks };
    }
    default:
      return node;
  }
}

function plainPhrasing<T extends Mixed>(nodes: readonly T[]) {
  return nodes.map(plainHtml).filter(isPhrasing);
}
