/** Display formulas found in running text get lines of their own. */
import type { BlockContent, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { isPhrasing, toBlocks } from '../../content/to-blocks.ts';
import { visitContent } from '../../content/walk.ts';
import type { Content, ContentBlock } from '../../model/index.ts';

declare module 'mdast' {
  interface Data {
    /** Set on formulas of running text that the source shows on lines of their own. */
    display?: boolean;
  }
}

/**
 * The content with display formulas between paragraphs. Where there are no lines to themselves, in
 * headings, links or cells of text, they stay in the line.
 */
export function liftDisplayMath(content: Content): Content {
  const blocks = content.flatMap(liftBlock);
  visitContent(blocks, forgetDisplay);
  return blocks;
}

function forgetDisplay(node: Nodes): void {
  if (node.type === 'inlineMath') delete node.data;
}

function liftBlock<Block extends ContentBlock>(block: Block): (Block | BlockContent)[] {
  switch (block.type) {
    case 'paragraph':
      return liftParagraph(block);
    case 'blockquote':
      block.children = block.children.flatMap(liftBlock);
      return [block];
    case 'list':
      for (const item of block.children) item.children = item.children.flatMap(liftBlock);
      return [block];
    case 'element':
      if (!block.children.every(isPhrasing)) {
        block.children = block.children.flatMap((child): (BlockContent | PhrasingContent)[] =>
          isPhrasing(child) ? [child] : liftBlock(child),
        );
      }
      return [block];
    default:
      return [block];
  }
}

function liftParagraph(paragraph: Paragraph): BlockContent[] {
  const blocks = toBlocks(
    paragraph.children.map((node) =>
      isDisplay(node) ? { type: 'math' as const, value: node.value } : node,
    ),
  );
  return blocks.length > 0 ? withPunctuation(blocks) : [paragraph];
}

function isDisplay(node: PhrasingContent): node is PhrasingContent & { type: 'inlineMath' } {
  return node.type === 'inlineMath' && node.data?.display === true;
}

/** A full stop behind a formula belongs to it: it is no paragraph, nor the beginning of one. */
function withPunctuation(blocks: readonly BlockContent[]): BlockContent[] {
  return blocks.filter((block, index) => {
    const before = blocks[index - 1];
    const [first, second] = block.type === 'paragraph' ? block.children : [];
    if (before?.type !== 'math' || first?.type !== 'text') return true;
    const sign = /^[.,;:](?=\s|$)/.exec(first.value)?.[0];
    if (sign === undefined) return true;
    before.value += sign;
    first.value = first.value.slice(1).trimStart();
    return first.value !== '' || second !== undefined;
  });
}
