/**
 * The one form of content: of all nodes that mean the same, those that Markdown gives. Content is
 * brought into it when it is read and before it is printed, so that both are inverse.
 */
import type {
  BlockContent,
  Delete,
  Emphasis,
  List,
  ListItem,
  PhrasingContent,
  Strong,
} from 'mdast';
import { isPhrasing, toBlocks } from '../../content/to-blocks.ts';
import type { HtmlElement } from '../../model/index.ts';
import { isMixed, type Mixed } from './html-slots.ts';

/** Nodes of either level. */
function normalMixed(nodes: readonly Mixed[]): Mixed[] {
  return nodes.every(isPhrasing) ? normalPhrasing(nodes) : normalBlocks(nodes);
}

/** Blocks in normal form; text between blocks becomes paragraphs. */
export function normalBlocks(nodes: readonly Mixed[]): BlockContent[] {
  const blocks = nodes.every(isBlock) ? nodes : toBlocks(nodes);
  return blocks.flatMap(normalBlock);
}

function isBlock(node: Mixed): node is BlockContent {
  return node.type === 'html' || !isPhrasing(node);
}

/** Running text in normal form: neighbouring texts joined, no empty marks. */
function normalPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes.flatMap(normalNode)) {
    const previous = result.at(-1);
    if (node.type === 'text' && previous?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: previous.value + node.value };
    } else if (node.type !== 'text' || node.value !== '') result.push(node);
  }
  return result.map((node, index) => {
    const isAfterBreak = result[index - 1]?.type === 'break';
    if (node.type !== 'text' || !(isAfterBreak || node.value.includes('\n'))) return node;
    const value = node.value.replace(/[ \t]*\n[ \t\n]*/g, '\n');
    return { type: 'text', value: isAfterBreak ? value.replace(/^[ \t\n]+/, '') : value };
  });
}

function normalNode(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'strong':
    case 'delete':
    case 'emphasis': {
      const children = normalPhrasing(node.type === 'emphasis' ? node.children : unnested(node));
      return children.length > 0 ? breaksOutside(node, children) : [];
    }
    case 'link': {
      const { title, children, ...rest } = node;
      return [{ ...rest, ...(title && { title }), children: normalPhrasing(children) }];
    }
    case 'image': {
      const { title, alt, ...rest } = node;
      return [{ ...rest, alt: alt ?? '', ...(title && { title }) }];
    }
    case 'element':
      return [{ ...node, children: normalMixed(node.children) }];
    default:
      return [node];
  }
}

/** Line breaks at the ends of marked text stand outside it: Markdown cannot say them inside. */
function breaksOutside(
  node: Strong | Delete | Emphasis,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const isBreak = (child: PhrasingContent) => child.type === 'break';
  const start = children.findIndex((child) => !isBreak(child));
  if (start < 0) return [...children];
  const end = children.findLastIndex((child) => !isBreak(child)) + 1;
  const marked = { ...node, children: children.slice(start, end) };
  return [...children.slice(0, start), marked, ...children.slice(end)];
}

/** The children without marks that the node itself already gives. */
function unnested(node: Strong | Delete): PhrasingContent[] {
  return node.children.flatMap((child) => {
    if (child.type === 'strong' && node.type === 'strong') return unnested(child);
    return child.type === 'delete' && node.type === 'delete' ? unnested(child) : [child];
  });
}

function normalBlock(node: BlockContent): BlockContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = trimmed(normalPhrasing(node.children));
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading':
      return [{ ...node, children: trimmed(oneLine(node.children)) }];
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
          children: trimmed(oneLine(cell.children)),
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
  return children.some(
    (child, index) =>
      ['element', 'figure', 'plot'].includes(child.type) ||
      (child.type === 'paragraph' && runningOn.has(children[index - 1]?.type ?? '')),
  );
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

/** Running text in normal form where there is no second line. */
function oneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return normalPhrasing(nodes.map(withoutNewlines));
}

function withoutNewlines(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text')
    return { type: 'text', value: node.value.replace(/[ \t]*\n[ \t\n]*/g, ' ') };
  if (node.type === 'element') {
    return {
      ...node,
      children: node.children.map((child) => (isPhrasing(child) ? withoutNewlines(child) : child)),
    };
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map(withoutNewlines) };
}

/** Elements whose children are neither blocks nor text. */
const mediaElements: ReadonlySet<string> = new Set(['audio', 'video']);

/** Without spaces at either end and line breaks at the end, where Markdown has none. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const children = [...nodes];
  for (let last = children.at(-1); isBlank(last); last = children.at(-1)) children.pop();
  const [first] = children;
  if (first?.type === 'text') {
    children[0] = { type: 'text', value: first.value.replace(/^[ \t\n]+/, '') };
  }
  const last = children.at(-1);
  if (last?.type === 'text') {
    children[children.length - 1] = { type: 'text', value: last.value.replace(/[ \t\n]+$/, '') };
  }
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && /^[ \t\n]*$/.test(node.value));
}
