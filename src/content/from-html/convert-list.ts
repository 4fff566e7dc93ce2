/** `<ul>` and `<ol>`. */
import type { List, ListItem } from 'mdast';
import { toBlocks } from '../to-blocks.ts';
import {
  attributeOf,
  type Context,
  childElements,
  dropAttributes,
  type SourceElement,
} from './context.ts';

/** A list; text between its items joins the item before it, as browsers show it. */
export function convertList(element: SourceElement, context: Context): List {
  const isOrdered = element.tagName === 'ol';
  dropAttributes(element, context, (name) => isOrdered && name === 'start');
  const children = childElements(element).map((child) => convertItem(child, context));
  const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10);
  return {
    type: 'list',
    ordered: isOrdered,
    ...(isOrdered && { start: Number.isFinite(start) && start >= 0 ? start : 1 }),
    spread: children.some((item) => item.spread),
    children,
  };
}

function convertItem(element: SourceElement, context: Context): ListItem {
  dropAttributes(element, context, () => false);
  const children = toBlocks(context.convertChildren(element));
  const paragraphs = children.filter((child) => child.type === 'paragraph').length;
  return { type: 'listItem', spread: paragraphs > 1, children };
}
