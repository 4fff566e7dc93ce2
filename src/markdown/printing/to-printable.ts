/** Content in terms that a printer of plain Markdown knows: what Markdown cannot say becomes HTML. */
import type { BlockContent, Heading, Html, Nodes, PhrasingContent, Text } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import type { HtmlElement } from '../../model/index.ts';
import type { Mixed } from '../lowering/html-slots.ts';
import { normalBlocks } from '../lowering/normal-form.ts';
import type { Dialect } from '../parse-markdown.ts';
import { sectionNames } from '../section-names.ts';
import { printFigure, printPlot } from './print-component.ts';
import { printTags, printWhole } from './print-element.ts';

/** Blocks with elements, figures and plots written as `html` nodes. */
export function toPrintable(nodes: readonly Nodes[], style: Line): BlockContent[] {
  return normalBlocks(nodes.filter(isContent)).flatMap((node) => printableBlock(node, style));
}

/** Running text in the same terms. */
function toPrintablePhrasing(nodes: readonly PhrasingContent[], style: Line): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes.flatMap((one) => printablePhrasing(one, style))) {
    const previous = result.at(-1);
    if (previous?.type === node.type && clinging.has(node.type)) {
      result.push(raw(style.dialect === 'mdx' ? '{}' : '<!---->'));
    }
    if (node.type === 'text' && previous?.type === 'html') {
      // A tag alone on the first line of a paragraph would make all of it HTML.
      result.push({ type: 'text', value: node.value.replace(/^\n/, ' ') });
    } else result.push(node);
  }
  return result;
}

/** Nodes that cannot stand side by side in Markdown: their marks would run together. */
const clinging: ReadonlySet<string> = new Set(['inlineCode', 'inlineMath', 'delete']);

/** Where running text stands. */
export interface Line {
  readonly dialect: Dialect;
  /** Whether it cannot go on in a second line. */
  readonly isSingle: boolean;
}

function isContent(node: Nodes): node is Mixed {
  return !['root', 'listItem', 'tableRow', 'tableCell', 'definition', 'yaml'].includes(node.type);
}

function printableBlock(node: BlockContent, style: Line): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return [
        {
          type: 'paragraph',
          children: toPrintablePhrasing(node.children, style),
        },
      ];
    case 'heading':
      return [printableHeading(node, style)];
    case 'blockquote':
      return [{ type: 'blockquote', children: toPrintable(node.children, style) }];
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: toPrintable(item.children, style),
      }));
      return [{ ...node, children }];
    }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: toPrintablePhrasing(cell.children, { ...style, isSingle: true }),
        })),
      }));
      return [{ ...node, children }];
    }
    case 'figure': {
      if (style.dialect === 'mdx') return [raw(printFigure(node))];
      const { src: url, alt, caption: title } = node;
      const image = { type: 'image' as const, url, alt, ...(title !== undefined && { title }) };
      return [{ type: 'paragraph', children: [image] }];
    }
    case 'plot':
      return [raw(printPlot(node))];
    case 'element':
      return printableElement(node, style);
    default:
      return [node];
  }
}

function printableElement(node: HtmlElement, style: Line): BlockContent[] {
  const whole = style.dialect === 'md' ? printWhole(node) : undefined;
  if (whole !== undefined) return [raw(whole)];
  const { open, close } = printTags(node);
  if (close === '') return [raw(open)];
  return [raw(open), ...toPrintable(node.children, style), raw(close)];
}

/** A heading with the words of a reserved one is written so that it is not taken for it. */
function printableHeading(node: Heading, style: Line): Heading {
  const children = toPrintablePhrasing(node.children, { ...style, isSingle: true });
  const [only, second] = children;
  if (only?.type !== 'text' || second) return { ...node, children };
  const names: readonly string[] = node.depth === 2 ? sectionNames : ['Correct', 'Incorrect'];
  if (node.depth > 3 || !names.includes(only.value.trim())) return { ...node, children };
  const value = only.value.trim();
  const first = raw(`&#${value.charCodeAt(0)};`);
  return { ...node, children: [first, { type: 'text', value: value.slice(1) }] };
}

function printablePhrasing(node: PhrasingContent, style: Line): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'break':
      return style.isSingle ? [raw('<br />')] : [node];
    case 'inlineCode':
      // In a cell the backslash before a pipe is dropped, except between tags.
      if (!style.isSingle || !node.value.includes('\\|')) return [node];
      return [raw('<code>'), { type: 'text', value: node.value }, raw('</code>')];
    case 'strong':
    case 'delete':
      return [{ ...node, children: toPrintablePhrasing(node.children, style) }];
    case 'emphasis':
    case 'link':
      return [{ ...node, children: toPrintablePhrasing(node.children, style) }];
    case 'element': {
      const { open, close } = printTags(node);
      const children = toPrintablePhrasing(node.children.flatMap(textOrPhrasing), style);
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
