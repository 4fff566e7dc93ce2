/** Content in terms that a printer of plain Markdown knows: what Markdown cannot say becomes HTML. */
import type { BlockContent, Heading, Html, Nodes, PhrasingContent, Text } from 'mdast';
import { isPhrasing, toBlocks } from '../content/to-blocks.ts';
import type { HtmlElement } from '../model/index.ts';
import type { Mixed } from './html-slots.ts';
import type { Dialect } from './parse-markdown.ts';
import { printFigure, printPlot } from './print-component.ts';
import { printTags, printWhole } from './print-element.ts';
import { sectionNames } from './section-names.ts';

/** Blocks with elements, figures and plots written as `html` nodes. */
export function toPrintable(nodes: readonly Nodes[], dialect: Dialect): BlockContent[] {
  return wrapPhrasing(nodes).flatMap((node) => printableBlock(node, dialect));
}

/** Running text in the same terms; `isLine` where it cannot go on in a second line. */
export function toPrintablePhrasing(
  nodes: readonly PhrasingContent[],
  isLine: boolean,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes.flatMap((one) => printablePhrasing(one, isLine))) {
    const previous = result.at(-1);
    if (node.type === 'text' && previous?.type === 'text') previous.value += node.value;
    else if (node.type === 'text' && previous?.type === 'html') {
      // A tag alone on the first line of a paragraph would make all of it HTML.
      result.push({ type: 'text', value: node.value.replace(/^\n/, ' ') });
    } else result.push(node);
  }
  return result;
}

/** Paragraphs around text that stands among blocks. */
function wrapPhrasing(nodes: readonly Nodes[]): BlockContent[] {
  const mixed = nodes.filter(isContent);
  const isMixed = mixed.some((node) => node.type !== 'html' && isPhrasing(node));
  return isMixed ? toBlocks(mixed) : mixed.filter(isBlock);
}

function isContent(node: Nodes): node is Mixed {
  return !['root', 'listItem', 'tableRow', 'tableCell', 'definition', 'yaml'].includes(node.type);
}

function isBlock(node: Mixed): node is BlockContent {
  return node.type === 'html' || !isPhrasing(node);
}

function printableBlock(node: BlockContent, dialect: Dialect): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: toPrintablePhrasing(node.children, false) }];
    case 'heading':
      return [printableHeading(node)];
    case 'blockquote':
      return [{ type: 'blockquote', children: toPrintable(node.children, dialect) }];
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: toPrintable(item.children, dialect),
      }));
      return [{ ...node, children }];
    }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: toPrintablePhrasing(cell.children, true),
        })),
      }));
      return [{ ...node, children }];
    }
    case 'figure': {
      if (dialect === 'mdx') return [raw(printFigure(node))];
      const { src: url, alt, caption: title } = node;
      const image = { type: 'image' as const, url, alt, ...(title !== undefined && { title }) };
      return [{ type: 'paragraph', children: [image] }];
    }
    case 'plot':
      return [raw(printPlot(node))];
    case 'element':
      return printableElement(node, dialect);
    default:
      return [node];
  }
}

function printableElement(node: HtmlElement, dialect: Dialect): BlockContent[] {
  const whole = dialect === 'md' ? printWhole(node) : undefined;
  if (whole !== undefined) return [raw(whole)];
  const { open, close } = printTags(node);
  if (close === '') return [raw(open)];
  return [raw(open), ...toPrintable(node.children, dialect), raw(close)];
}

/** A heading with the words of a reserved one is written so that it is not taken for it. */
function printableHeading(node: Heading): Heading {
  const children = toPrintablePhrasing(node.children, true);
  const [only, second] = children;
  if (only?.type !== 'text' || second) return { ...node, children };
  const names: readonly string[] = node.depth === 2 ? sectionNames : ['Correct', 'Incorrect'];
  if (node.depth > 3 || !names.includes(only.value.trim())) return { ...node, children };
  const value = only.value.trim();
  const first = raw(`&#${value.charCodeAt(0)};`);
  return { ...node, children: [first, { type: 'text', value: value.slice(1) }] };
}

function printablePhrasing(node: PhrasingContent, isLine: boolean): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: isLine ? node.value.replace(/\s*\n\s*/g, ' ') : node.value }];
    case 'break':
      return isLine ? [raw('<br />')] : [node];
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return [{ ...node, children: toPrintablePhrasing(node.children, isLine) }];
    case 'element': {
      const { open, close } = printTags(node);
      const children = toPrintablePhrasing(node.children.flatMap(textOrPhrasing), isLine);
      return [raw(open), ...children, ...(close === '' ? [] : [raw(close)])];
    }
    default:
      return [node];
  }
}

function textOrPhrasing(node: Mixed): PhrasingContent[] {
  if (isPhrasing(node)) return [node];
  if (node.type === 'paragraph') return node.children;
  return 'children' in node ? [textOf(node)] : [];
}

function textOf(node: Nodes): Text {
  const value = 'value' in node ? node.value : '';
  return {
    type: 'text',
    value: 'children' in node ? node.children.map((child) => textOf(child).value).join('') : value,
  };
}

function raw(value: string): Html {
  return { type: 'html', value };
}
