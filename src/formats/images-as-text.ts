/** Content for formats that hold no files: images and plots leave their alternative text. */

import type { Nodes } from 'mdast';
import { visitContent } from '../content/walk.ts';
import type { Content, ContentBlock } from '../model/index.ts';

/** A copy in which every image is its alternative text, a figure or plot also its caption. */
export function imagesAsText(content: Content): Content {
  const copy: ContentBlock[] = JSON.parse(JSON.stringify(content));
  replaceIn(copy);
  visitContent(copy, (node) => {
    if ('children' in node) replaceIn(node.children);
  });
  return copy;
}

function replaceIn(children: Nodes[]): void {
  for (const [index, child] of children.entries()) {
    switch (child.type) {
      case 'image':
      case 'imageReference':
        children[index] = {
          type: 'emphasis',
          children: [{ type: 'text', value: child.alt ?? '' }],
        };
        break;
      case 'figure':
      case 'plot':
        children[index] = described(child.alt, child.caption);
        break;
      default:
    }
  }
}

function described(alt: string, caption = ''): ContentBlock {
  const value = [alt, caption].filter((text) => text !== '').join('. ');
  return {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: [{ type: 'text', value }] }],
  };
}
