/** Marks in HTML that stand for Markdown between its tags. */
import type { BlockContent, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import type { ContentBlock } from '../../model/index.ts';
import { wrapRuns } from './wrap-runs.ts';

/** A node of either level. */
export type Mixed = BlockContent | PhrasingContent;

const mark = /\uE000(\d+)\uE001/;

/** Stands for the nodes of a slot; made of characters that no text has. */
export function slotMark(index: number): string {
  return `\uE000${index}\uE001`;
}

/** The nodes with every mark replaced by the nodes of its slot. */
export function fillSlots(nodes: readonly Mixed[], slots: readonly (readonly Mixed[])[]): Mixed[] {
  return nodes.flatMap((node) => fill(node, slots));
}

/** All text of a node and its children. */
export function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

function fill(node: Mixed, slots: readonly (readonly Mixed[])[]): readonly Mixed[] {
  switch (node.type) {
    case 'text':
      return fillText(node.value, slots);
    case 'code':
    case 'inlineCode':
      return [{ ...node, value: fillCode(node.value, slots) }];
    case 'paragraph': {
      const children = fillSlots(node.children, slots);
      return children.every(isPhrasing) ? [{ ...node, children }] : wrapRuns(children);
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'heading': {
      const children = unwrapParagraphs(fillSlots(node.children, slots));
      return children.every(isPhrasing) ? [{ ...node, children }] : children;
    }
    case 'blockquote':
      return [{ ...node, children: fillBlocks(node.children, slots) }];
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: fillBlocks(item.children, slots),
      }));
      return [{ ...node, children }];
    }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: unwrapParagraphs(fillSlots(cell.children, slots)).filter(isPhrasing),
        })),
      }));
      return [{ ...node, children }];
    }
    case 'element':
      return [{ ...node, children: fillSlots(node.children, slots) }];
    default:
      return [node];
  }
}

function fillBlocks(
  nodes: readonly ContentBlock[],
  slots: readonly (readonly Mixed[])[],
): BlockContent[] {
  return wrapRuns(fillSlots(nodes.filter(isMixed), slots));
}

/** Whether the node is content: definitions are none. */
export function isMixed(node: ContentBlock): node is BlockContent {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}

function fillText(value: string, slots: readonly (readonly Mixed[])[]): Mixed[] {
  return value.split(mark).flatMap((part, index): readonly Mixed[] => {
    if (index % 2 === 1) return slots[Number(part)] ?? [];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}

function fillCode(value: string, slots: readonly (readonly Mixed[])[]): string {
  return value
    .split(mark)
    .map((part, index) =>
      index % 2 === 1 ? (slots[Number(part)] ?? []).map(textIn).join('') : part,
    )
    .join('');
}

function unwrapParagraphs(nodes: readonly Mixed[]): Mixed[] {
  const isParagraph = (node: Mixed): node is Paragraph => node.type === 'paragraph';
  return nodes.flatMap((node): Mixed[] => (isParagraph(node) ? node.children : [node]));
}
