/** Blocks: mdast with positions → content of the model, plain and checked. */
import type { BlockContent, Code, List, ListItem, Nodes, Paragraph, Table, TableRow } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import { sliceOf, spanOf } from '../body-reader.ts';
import { openTags } from './html-balance.ts';
import { lowerHtml } from './lower-html.ts';
import { displayMathOf, lowerMath } from './lower-math.ts';
import { joinTexts, lowerPhrasing, lowerPhrasingHtml } from './lower-phrasing.ts';
import type { Lowering } from './lowering.ts';
import { wrapRuns } from './wrap-runs.ts';

/** Content without positions. Nodes that are no blocks cannot stand here and are left out. */
export function lowerContent(nodes: readonly Nodes[], lowering: Lowering): BlockContent[] {
  const groups = groupHtml(nodes);
  if (groups.length === 0) return nodes.flatMap((node) => lowerNode(node, lowering));
  let at = 0;
  const blocks: BlockContent[][] = [];
  for (const { start, end } of groups) {
    const html = lowerHtml(nodes.slice(start, end), lowering, (run) => lowerContent(run, lowering));
    blocks.push(lowerContent(nodes.slice(at, start), lowering), wrapRuns(html));
    at = end;
  }
  return [...blocks, lowerContent(nodes.slice(at), lowering)].flat();
}

/** Ranges of blocks from an opening tag to the one that closes it. */
function groupHtml(nodes: readonly Nodes[]): { readonly start: number; readonly end: number }[] {
  const groups: { start: number; end: number }[] = [];
  for (let start = 0; start < nodes.length; start += 1) {
    const node = nodes[start];
    if (node?.type !== 'html') continue;
    let open = openTags(node.value);
    let end = start + 1;
    for (let next = start + 1; mayClose(open) && next < nodes.length; next += 1) {
      const other = nodes[next];
      if (other?.type !== 'html') continue;
      open = openTags(other.value, open);
      if (open.length === 0) end = next + 1;
    }
    groups.push({ start, end });
    start = end - 1;
  }
  return groups;
}

/** More elements inside each other than any text has. */
const mostOpen = 100;

/** Whether later tags can close what is open: not what was closed before it was opened. */
function mayClose(open: readonly string[]): boolean {
  return open.length > 0 && open.length <= mostOpen && !open.some((name) => name.startsWith('/'));
}

function lowerNode(node: Nodes, lowering: Lowering): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return lowerParagraph(node, lowering);
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

function lowerParagraph(node: Paragraph, lowering: Lowering): BlockContent[] {
  const { reader } = lowering;
  if (reader.dialect === 'mdx' && /^(?:import|export)\b/.test(sliceOf(node, reader))) {
    reader.report('mdx-module', spanOf(node), {
      message: 'An item cannot import or export anything: it holds no code.',
      hint: 'Remove the line; to begin a paragraph with the word, write `&#101;xport` or `&#105;mport`.',
    });
    return [];
  }
  const display = displayMathOf(node, lowering);
  if (display) return [display];
  if (node.children.some((child) => child.type === 'html')) {
    const mixed = lowerPhrasingHtml(node.children, lowering);
    return wrapRuns(mixed.every(isPhrasing) ? joinTexts(mixed) : mixed);
  }
  const children = lowerPhrasing(node.children, lowering);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function lowerList(node: List, lowering: Lowering): List {
  const children = node.children.map((item) => lowerListItem(item, lowering));
  const list: List = {
    type: 'list',
    ordered: Boolean(node.ordered),
    spread: hasBlankLines(node.children),
    children,
  };
  if (node.ordered && typeof node.start === 'number') list.start = node.start;
  return list;
}

function lowerListItem(node: ListItem, lowering: Lowering): ListItem {
  const children = lowerContent(node.children, lowering);
  const { checked } = node;
  const spread = hasBlankLines(node.children);
  const item: ListItem = { type: 'listItem', spread, children };
  if (typeof checked === 'boolean') item.checked = checked;
  return item;
}

/** Whether blank lines stand between nodes; what the parser says of lists counts lines behind, too. */
function hasBlankLines(nodes: readonly Nodes[]): boolean {
  return nodes.some((node, index) => {
    const next = nodes[index + 1];
    return next !== undefined && linesOf(next).first - linesOf(node).last > 1;
  });
}

function linesOf(node: Nodes): { readonly first: number; readonly last: number } {
  const position = 'position' in node ? node.position : undefined;
  return { first: position?.start.line ?? 0, last: position?.end.line ?? 0 };
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
