/** Content where there is room for one line only: cells of tables, choices in gaps. */
import type { ListItem, PhrasingContent, TableCell, TableRow } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import type { Content } from '../../model/index.ts';
import { isMixed, type Mixed } from '../lowering/html-slots.ts';

/** Everything that can stand in a line; blocks are set apart by line breaks, lists by semicolons. */
export function toOneLine(content: Content): PhrasingContent[] {
  return joined(content.filter(isMixed).map(lineOf), { type: 'break' });
}

function lineOf(node: Mixed | ListItem | TableRow | TableCell): PhrasingContent[] {
  switch (node.type) {
    case 'math':
      return [{ type: 'inlineMath', value: node.value }];
    case 'code':
      return [{ type: 'inlineCode', value: node.value }];
    case 'figure':
    case 'plot':
      return [{ type: 'text', value: node.alt }];
    case 'list':
    case 'table':
    case 'tableRow':
      return joined(node.children.map(lineOf), { type: 'text', value: '; ' });
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return node.children;
    case 'blockquote':
    case 'listItem':
      return toOneLine(node.children);
    case 'element': {
      const { children } = node;
      return isPhrasing(node) ? [node] : joined(children.map(lineOf), { type: 'text', value: ' ' });
    }
    default:
      return isPhrasing(node) ? [node] : [];
  }
}

function joined(parts: readonly PhrasingContent[][], between: PhrasingContent): PhrasingContent[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
