/**
 * The one form of content: of all nodes that mean the same, those that Markdown gives. Content is
 * brought into it when it is read and before it is printed, so that both are inverse.
 */
import type { BlockContent, List, ListItem } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import type { HtmlElement } from '../../model/index.ts';
import { isMixed, type Mixed } from './html-slots.ts';
import { normalLine, normalPhrasing, trimmed } from './normal-phrasing.ts';
import { wrapRuns } from './wrap-runs.ts';

/** Blocks in normal form; text between blocks becomes paragraphs. */
export function normalBlocks(nodes: readonly Mixed[]): BlockContent[] {
  const blocks = nodes.every(isBlock) ? nodes : wrapRuns(nodes);
  return blocks.flatMap(normalBlock);
}

function isBlock(node: Mixed): node is BlockContent {
  return node.type === 'html' || !isPhrasing(node);
}

function normalBlock(node: BlockContent): BlockContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = trimmed(normalPhrasing(node.children));
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading':
      return [{ ...node, children: trimmed(normalLine(node.children)) }];
    case 'blockquote':
      return [{ ...node, children: normalBlocks(node.children.filter(isMixed)) }];
    case 'code': {
      const { lang, meta, ...rest } = node;
      return [{ ...rest, ...(lang && { lang }), ...(meta && { meta }) }];
    }
    case 'list':
      return [normalList(node)];
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: trimmed(normalLine(cell.children)),
        })),
      }));
      return [{ ...node, children }];
    }
    case 'element':
      return [normalElement(node)];
    default:
      return [node];
  }
}

function normalList(node: List): List {
  const children = node.children.map((item) =>
    normalItem(item, normalBlocks(item.children.filter(isMixed))),
  );
  return { ...node, spread: Boolean(node.spread) && children.length > 1, children };
}

/** A list item as Markdown can say it: a box needs a line of text, some blocks need blank lines. */
function normalItem(item: ListItem, children: BlockContent[]): ListItem {
  const { checked, ...rest } = item;
  const hasBox = typeof checked === 'boolean' && children[0]?.type === 'paragraph';
  return {
    ...rest,
    spread: children.length > 1 && (Boolean(item.spread) || needBlankLines(children)),
    ...(hasBox && { checked }),
    children,
  };
}

function needBlankLines(children: readonly BlockContent[]): boolean {
  return children.some((child, index) => {
    const previous = children[index - 1]?.type ?? '';
    if (child.type === 'paragraph') return runningOn.has(previous);
    if (child.type === 'list') return previous === 'paragraph' && !canFollowText(child);
    return ['element', 'figure', 'plot'].includes(child.type);
  });
}

/** A list in the line after a text has to begin with the number 1 or a bullet, and with text. */
function canFollowText(list: List): boolean {
  const [first] = list.children[0]?.children ?? [];
  if (!first || (list.ordered && (list.start ?? 1) !== 1)) return false;
  return first.type !== 'list' || canFollowText(first);
}

/** Blocks that text in the next line would go on. */
const runningOn: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'list']);

/** A block element holds blocks, or the text of its only paragraph. */
function normalElement(node: HtmlElement): HtmlElement {
  if (mediaElements.has(node.name)) return node;
  const blocks = normalBlocks(node.children);
  const [only, second] = blocks;
  return { ...node, children: only?.type === 'paragraph' && !second ? only.children : blocks };
}

/** Elements whose children are neither blocks nor text. */
const mediaElements: ReadonlySet<string> = new Set(['audio', 'video']);
