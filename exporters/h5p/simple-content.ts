/** Content as H5P's fields keep it: paragraphs of plain, bold and italic text. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Content, ContentBlock } from '../../src/model/index.ts';

type Paragraph = Extract<ContentBlock, { type: 'paragraph' }>;

/** Every block as paragraphs; pictures leave their alternative text in brackets. */
export function simpleContent(content: Content): readonly Paragraph[] {
  return content.flatMap(simpleBlock).filter(({ children }) => children.length > 0);
}

function simpleBlock(block: Nodes): readonly Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(...simpleInline(block.children))];
    case 'heading':
      return [paragraph({ type: 'strong', children: simpleInline(block.children) })];
    case 'math':
      return [paragraph({ type: 'inlineMath', value: block.value, data: { display: true } })];
    case 'list':
      return block.children.flatMap((item, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '• ';
        const [first, ...rest] = item.children.flatMap(simpleBlock);
        const marked = paragraph({ type: 'text', value: mark }, ...(first?.children ?? []));
        return [marked, ...rest];
      });
    case 'blockquote':
      return block.children.flatMap(simpleBlock);
    case 'table':
      return block.children.map((row) =>
        paragraph(
          ...row.children.flatMap((cell, index): PhrasingContent[] => [
            ...(index > 0 ? [{ type: 'text' as const, value: ' | ' }] : []),
            ...simpleInline(cell.children),
          ]),
        ),
      );
    case 'code':
      return block.value.split('\n').map((value) => paragraph({ type: 'text', value }));
    case 'element': {
      const isBlock = block.children.some(({ type }) => isBlockType(type));
      if (isBlock) return block.children.flatMap(simpleBlock);
      return [paragraph(...simpleInline([block]))];
    }
    case 'figure':
    case 'plot':
      return [paragraph({ type: 'text', value: `[${block.alt}]` })];
    default:
      return [];
  }
}

const blockTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'math',
  'list',
  'blockquote',
  'table',
  'code',
  'figure',
  'plot',
]);

function isBlockType(type: string): boolean {
  return blockTypes.has(type);
}

function simpleInline(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineMath':
      case 'break':
      case 'gap':
      case 'variable':
        return [node];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: simpleInline(node.children) }];
      case 'inlineCode':
        return [{ type: 'text', value: node.value }];
      case 'image':
      case 'imageReference':
        return [{ type: 'text', value: `[${node.alt ?? ''}]` }];
      case 'element': {
        const children = simpleInline(node.children);
        const isKept = node.name === 'sub' || node.name === 'sup';
        return isKept ? [{ type: 'element', name: node.name, attributes: {}, children }] : children;
      }
      default:
        return 'children' in node ? simpleInline(node.children) : [];
    }
  });
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
