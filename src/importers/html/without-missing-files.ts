/** Files that a source names but does not have. */
import type { Nodes } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content, ContentBlock } from '../../model/index.ts';

/** Stands for a file that is not there until what shows it is taken out. */
export const missingFile = 'file-that-is-not-in-the-source';

/** Pictures that are not there give their alternative text, links the words in them. */
export function withoutMissingFiles(content: Content): Content {
  visitContent(content, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child && isMissing(child)) children.splice(index, 1, ...wordsOf(child));
    }
  });
  return content.filter((block) => !isMissing(block) && !isBlank(block));
}

function isMissing(node: Nodes): boolean {
  switch (node.type) {
    case 'image':
    case 'link':
      return node.url === missingFile;
    case 'figure':
      return node.src === missingFile;
    case 'element':
      return node.attributes.src === missingFile || node.attributes.href === missingFile;
    default:
      return false;
  }
}

function wordsOf(node: Nodes): Nodes[] {
  if (node.type === 'link') return node.children;
  const alt = node.type === 'image' ? node.alt : node.type === 'element' ? node.attributes.alt : '';
  return alt ? [{ type: 'text', value: alt }] : [];
}

function isBlank(block: ContentBlock): boolean {
  return block.type === 'paragraph' && block.children.length === 0;
}
