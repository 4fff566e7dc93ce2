/** Blocks: mdast with positions → content of the model, plain and checked. */
import type {
  BlockContent,
  Code,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { ContentBlock } from '../model/index.ts';
import { sliceOf, spanOf } from './body-reader.ts';
import { lowerBlockHtml } from './lower-html.ts';
import { displayMathOf, lowerMath } from './lower-math.ts';
import { lowerPhrasing } from './lower-phrasing.ts';
import type { Lowering } from './lowering.ts';

/** Content without positions. Nodes that are no blocks cannot stand here and are left out. */
export function lowerContent(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  lowering: Lowering,
): ContentBlock[] {
  if (nodes.some((node) => node.type === 'html')) {
    return lowerBlockHtml(nodes, lowering, lowerNode);
  }
  return nodes.flatMap((node) => lowerNode(node, lowering));
}

function lowerNode(node: Nodes, lowering: Lowering): ContentBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const display = displayMathOf(node, lowering);
      if (display) return [display];
      const children = lowerPhrasing(node.children, lowering);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = lowerPhrasing(node.children, lowering);
      return [{ type: 'heading', depth: node.depth, children }];
    }
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'blockquote':
      return [{ type: 'blockquote', children: lowerContent(node.children, lowering) }];
    case 'list':
      return [lowerList(node, lowering)];
    case 'code':
      return [lowerCode(node, lowering)];
    case 'math':
      return [lowerMath(node, lowering)];
    case 'table':
      return [lowerTable(node, lowering)];
    default:
      return [];
  }
}

function lowerList(node: List, lowering: Lowering): List {
  const children = node.children.map((item) => lowerListItem(item, lowering));
  const list: List = {
    type: 'list',
    ordered: Boolean(node.ordered),
    spread: Boolean(node.spread),
    children,
  };
  if (node.ordered && typeof node.start === 'number') list.start = node.start;
  return list;
}

function lowerListItem(node: ListItem, lowering: Lowering): ListItem {
  const children = lowerContent(node.children, lowering);
  const item: ListItem = { type: 'listItem', spread: Boolean(node.spread), children };
  if (typeof node.checked === 'boolean') item.checked = node.checked;
  return item;
}

function lowerCode(node: Code, { reader }: Lowering): Code {
  const written = sliceOf(node, reader);
  const fence = /^(`{3,}|~{3,})/.exec(written)?.[1];
  if (
    fence !== undefined &&
    !new RegExp(`\\n[\\s>]*${fence[0]}{${fence.length},}[ \\t]*$`).test(written)
  ) {
    reader.report('unclosed-code', spanOf(node), {
      message: 'A code block is not closed: everything below it is read as code.',
      hint: `Add a line \`${fence}\` at the end of the code.`,
    });
  }
  const code: Code = { type: 'code', value: node.value };
  if (node.lang) code.lang = node.lang;
  if (node.meta) code.meta = node.meta;
  return code;
}

function lowerTable(node: Table, lowering: Lowering): Table {
  const inCell: Lowering = { ...lowering, isInCell: true };
  const children = node.children.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: lowerPhrasing(cell.children, inCell),
      })),
    }),
  );
  return { type: 'table', align: [...(node.align ?? [])], children };
}
