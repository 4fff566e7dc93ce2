/** Builds and looks at nodes of the HTML parser's tree. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5';
import { attributeOf, type SourceElement } from '../../content/from-html/context.ts';
import { blockNames } from './element-names.ts';

/** A node of the tree. */
export type SourceNode = DefaultTreeAdapterTypes.ChildNode;

/** Whether the node is an element. */
export function isElement(node: SourceNode | undefined): node is SourceElement {
  return node !== undefined && 'tagName' in node;
}

/** Whether the node is an element that begins a line of its own. */
export function isBlock(node: SourceNode): node is SourceElement {
  return isElement(node) && blockNames.has(node.tagName);
}

/** Whether the node is white space. */
export function isBlankText(node: SourceNode): boolean {
  return node.nodeName === '#text' && 'value' in node && node.value.trim() === '';
}

/** An element with children. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly SourceNode[],
): SourceElement {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  setChildren(element, children);
  return element;
}

/** A text. */
export function newText(value: string): SourceNode {
  return { nodeName: '#text', value, parentNode: null };
}

/** Puts the children in the place of those that are there. */
export function setChildren(
  parent: DefaultTreeAdapterTypes.ParentNode,
  children: readonly SourceNode[],
): void {
  for (const child of children) child.parentNode = parent;
  parent.childNodes = [...children];
}

/** Whether one of the element's classes matches. */
export function hasClass(element: SourceElement, pattern: RegExp): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).some((name) => pattern.test(name));
}

/** The first element inside of that name. */
export function firstInside(
  parent: DefaultTreeAdapterTypes.ParentNode,
  name: string,
): SourceElement | undefined {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    const found = child.tagName === name ? child : firstInside(child, name);
    if (found) return found;
  }
  return undefined;
}
