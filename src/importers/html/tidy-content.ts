/** Content as a person would have written it in Markdown. */
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { isPhrasing, trimmed } from '../../content/to-blocks.ts';
import type { Content, ContentBlock, HtmlElement } from '../../model/index.ts';
import { withoutReservedName } from '../text/without-reserved-name.ts';
import { tidyPhrasing } from './tidy-phrasing.ts';

/**
 * Two line breaks begin a paragraph, empty blocks disappear, and no heading looks like one of an
 * item's sections.
 */
export function tidyContent(content: Content): Content {
  return content.flatMap(tidyBlock).map(withoutReservedName);
}

function tidyBlock<Block extends ContentBlock>(block: Block): (Block | BlockContent)[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphsOf(tidyPhrasing(block.children));
    case 'heading':
      block.children = trimmed(tidyPhrasing(withoutBreaks(block.children)));
      return block.children.length > 0 ? [block] : [];
    case 'blockquote':
      block.children = block.children.flatMap(tidyBlock);
      return block.children.length > 0 ? [block] : [];
    case 'list':
      for (const item of block.children) item.children = item.children.flatMap(tidyBlock);
      block.children = block.children.filter((item) => item.children.length > 0);
      return block.children.length > 0 ? [block] : [];
    case 'table':
      for (const row of block.children) {
        for (const cell of row.children) cell.children = trimmed(tidyPhrasing(cell.children));
      }
      return [block];
    case 'code':
      return block.value.trim() === '' ? [] : [block];
    case 'element':
      return [tidyElement(block)];
    default:
      return [block];
  }
}

function tidyElement(element: HtmlElement): HtmlElement {
  if (element.children.every(isPhrasing)) {
    element.children = trimmed(tidyPhrasing(element.children.filter(isPhrasing)));
  } else {
    element.children = element.children.flatMap((child): (BlockContent | PhrasingContent)[] =>
      isPhrasing(child) ? tidyPhrasing([child]) : tidyBlock(child),
    );
  }
  return element;
}

/** A paragraph for each run of text between two or more line breaks. */
function paragraphsOf(nodes: readonly PhrasingContent[]): Paragraph[] {
  const runs: PhrasingContent[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isBlank = node.type === 'text' && node.value.trim() === '';
    if (node.type === 'break') breaks += 1;
    else if (!isBlank) breaks = 0;
    if (breaks === 2) runs.push([]);
    else if (breaks < 2) runs.at(-1)?.push(node);
  }
  return runs
    .map((run): Paragraph => ({ type: 'paragraph', children: trimmed(run).map(withoutEdgeSpace) }))
    .filter(({ children }) => children.length > 0);
}

/** No spaces around line breaks. */
function withoutEdgeSpace(
  node: PhrasingContent,
  index: number,
  siblings: readonly PhrasingContent[],
): PhrasingContent {
  if (node.type !== 'text') return node;
  let { value } = node;
  if (siblings[index - 1]?.type === 'break') value = value.trimStart();
  if (siblings[index + 1]?.type === 'break') value = value.trimEnd();
  return { ...node, value };
}

function withoutBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node));
}
