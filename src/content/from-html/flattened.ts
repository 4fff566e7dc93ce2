/** Makes running text of anything. */
import type { PhrasingContent } from 'mdast';
import type { ContentBlock } from '../../model/index.ts';
import { isPhrasing } from '../to-blocks.ts';

/** What can stand in a line; blocks give what is inside them. */
export function flattened(nodes: readonly (ContentBlock | PhrasingContent)[]): PhrasingContent[] {
  return nodes.flatMap((node) => (isPhrasing(node) ? [node] : flattened(childrenOf(node))));
}

function childrenOf(node: ContentBlock): readonly (ContentBlock | PhrasingContent)[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'element':
      return node.children;
    case 'list':
      return node.children.flatMap((item) => item.children);
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => cell.children));
    case 'code':
      return [{ type: 'inlineCode', value: node.value }];
    default:
      return [];
  }
}
