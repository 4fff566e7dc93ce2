/** From the tree of an HTML parser to nodes of content. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement } from '../../model/index.ts';
import { isAllowedAttribute, isAllowedElement } from '../allowed-html.ts';
import { isSafeUrl } from '../safe-url.ts';
import { toBlocks, trimmed } from '../to-blocks.ts';
import {
  attributeOf,
  type Context,
  type Converted,
  type Dropped,
  dropAttribute,
  dropAttributes,
  dropElement,
  type SourceElement,
} from './context.ts';
import { convertCode, convertPre } from './convert-code.ts';
import { convertImage } from './convert-image.ts';
import { convertList } from './convert-list.ts';
import { convertTable } from './convert-table.ts';
import { flattened } from './flattened.ts';

/** The nodes of a parsed fragment; what they do not carry is added to `dropped`. */
export function convertFragment(
  fragment: DefaultTreeAdapterTypes.DocumentFragment,
  dropped: Dropped[],
): Converted[] {
  return contextAt(0, dropped).convertChildren(fragment);
}

function contextAt(offset: number, dropped: Dropped[]): Context {
  const convert = (element: SourceElement): Converted[] => {
    const start = element.sourceCodeLocation?.startOffset ?? offset;
    return convertElement(element, contextAt(start, dropped));
  };
  const convertChildren = (parent: DefaultTreeAdapterTypes.ParentNode): Converted[] => {
    const nodes: Converted[] = [];
    for (const child of parent.childNodes) {
      if ('value' in child) addNode(nodes, { type: 'text', value: folded(child.value) });
      else if ('tagName' in child) {
        for (const node of convert(child)) addNode(nodes, node);
      }
    }
    return nodes;
  };
  return { dropped, offset, convert, convertChildren };
}

/** Any white space is one space, as a browser shows it. */
function folded(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ');
}

/** Neighbouring texts are one. */
function addNode(nodes: Converted[], node: Converted): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || node.type !== 'text') nodes.push(node);
  else last.value += last.value.endsWith(' ') ? node.value.replace(/^ /, '') : node.value;
}

function convertElement(element: SourceElement, context: Context): Converted[] {
  const handler = handlers.get(element.tagName);
  if (handler) return handler(element, context);
  if (isAllowedElement(element.tagName)) return [allowedElement(element, context)];
  dropElement(element, context);
  return unreadable.has(element.tagName) ? [] : context.convertChildren(element);
}

/** What is inside these is not for reading; of other unknown elements the content stays. */
const unreadable: ReadonlySet<string> = new Set(
  'script style iframe object embed svg math template noscript title textarea select'.split(' '),
);

type Handler = (element: SourceElement, context: Context) => Converted[];

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['p', convertParagraph],
  ['h1', headingOf(1)],
  ['h2', headingOf(2)],
  ['h3', headingOf(3)],
  ['h4', headingOf(4)],
  ['h5', headingOf(5)],
  ['h6', headingOf(6)],
  ['em', phrasingParent('emphasis')],
  ['i', phrasingParent('emphasis')],
  ['strong', phrasingParent('strong')],
  ['b', phrasingParent('strong')],
  ['del', phrasingParent('delete')],
  ['strike', phrasingParent('delete')],
  ['a', convertLink],
  ['img', (element, context) => convertImage(element, context)],
  ['br', () => [{ type: 'break' }]],
  ['hr', () => [{ type: 'thematicBreak' }]],
  ['code', (element, context) => [convertCode(element, context)]],
  ['tt', (element, context) => [convertCode(element, context)]],
  ['pre', (element, context) => [convertPre(element, context)]],
  ['ul', (element, context) => [convertList(element, context)]],
  ['ol', (element, context) => [convertList(element, context)]],
  ['blockquote', convertBlockquote],
  [
    'table',
    (element, context) => [convertTable(element, context) ?? allowedElement(element, context)],
  ],
  ['span', (element, context) => unwrapped(element, context, context.convertChildren(element))],
  ['font', (element, context) => unwrapped(element, context, context.convertChildren(element))],
  ['div', unwrapBlocks],
  ['center', unwrapBlocks],
  ['section', unwrapBlocks],
  ['article', unwrapBlocks],
]);

function convertParagraph(element: SourceElement, context: Context): Converted[] {
  dropAttributes(element, context, () => false);
  return toBlocks(context.convertChildren(element));
}

function headingOf(depth: 1 | 2 | 3 | 4 | 5 | 6): Handler {
  return (element, context) => {
    dropAttributes(element, context, () => false);
    return [
      { type: 'heading', depth, children: trimmed(flattened(context.convertChildren(element))) },
    ];
  };
}

function phrasingParent(type: 'emphasis' | 'strong' | 'delete'): Handler {
  return (element, context) => {
    dropAttributes(element, context, () => false);
    const children = flattened(context.convertChildren(element));
    return children.length > 0 ? [{ type, children }] : [];
  };
}

function convertLink(element: SourceElement, context: Context): Converted[] {
  dropAttributes(element, context, (name) => name === 'href' || name === 'title');
  const url = attributeOf(element, 'href');
  if (url === undefined) return context.convertChildren(element);
  if (!isSafeUrl(url)) {
    dropAttribute(element, 'href', context);
    return context.convertChildren(element);
  }
  const title = attributeOf(element, 'title') ?? null;
  return [{ type: 'link', url, title, children: flattened(context.convertChildren(element)) }];
}

function convertBlockquote(element: SourceElement, context: Context): Converted[] {
  dropAttributes(element, context, () => false);
  return [{ type: 'blockquote', children: toBlocks(context.convertChildren(element)) }];
}

/** Elements that only group: what is inside stands for them, unless they say something. */
function unwrapped(
  element: SourceElement,
  context: Context,
  children: readonly Converted[],
): Converted[] {
  const { tagName } = element;
  if (element.attrs.some(({ name }) => isAllowedAttribute(tagName, name))) {
    return [allowedElement(element, context)];
  }
  dropAttributes(element, context, () => false);
  return [...children];
}

function unwrapBlocks(element: SourceElement, context: Context): Converted[] {
  return unwrapped(element, context, toBlocks(context.convertChildren(element)));
}

function allowedElement(element: SourceElement, context: Context): HtmlElement {
  const name = element.tagName;
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs) {
    const isKept =
      isAllowedAttribute(name, attribute.name) &&
      (attribute.name !== 'src' || isSafeUrl(attribute.value));
    if (isKept) attributes[attribute.name] = attribute.value;
    else dropAttribute(element, attribute.name, context);
  }
  return { type: 'element', name, attributes, children: context.convertChildren(element) };
}
