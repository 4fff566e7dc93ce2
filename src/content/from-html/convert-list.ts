/** `<ul>` and `<ol>`. */
import type { List, ListItem } from 'mdast';
import { toBlocks } from '../to-blocks.ts';
import { attributeOf, type Context, dropAttributes, type SourceElement } from './context.ts';

/** A list; text or elements that stand in it outside of any item are items of their own. */
export function convertList(element: SourceElement, context: Context): List {
  const isOrdered = element.tagName === 'ol';
  const start = Number(attributeOf(element, 'start') ?? '1');
  const isStartKept = Number.isInteger(start) && start >= 0;
  dropAttributes(element, context, (name) => isOrdered && name === 'start' && isStartKept);
  const children = element.childNodes.flatMap((child): readonly ListItem[] => {
    if ('value' in child) return child.value.trim() === '' ? [] : [textItem(child.value)];
    if (!('tagName' in child)) return [];
    const item = convertItem(child, context);
    return child.tagName === 'li' || item.children.length > 0 ? [item] : [];
  });
  return {
    type: 'list',
    ordered: isOrdered,
    ...(isOrdered && { start: isStartKept ? start : 1 }),
    spread: children.some((item) => item.spread),
    children,
  };
}

function textItem(text: string): ListItem {
  const value = text.trim().replace(/\s+/g, ' ');
  const children: ListItem['children'] = [
    { type: 'paragraph', children: [{ type: 'text', value }] },
  ];
  return { type: 'listItem', spread: false, children };
}

function convertItem(element: SourceElement, context: Context): ListItem {
  const isItem = element.tagName === 'li';
  if (isItem) dropAttributes(element, context, () => false);
  const children = toBlocks(isItem ? context.convertChildren(element) : context.convert(element));
  const paragraphs = children.filter((child) => child.type === 'paragraph').length;
  return { type: 'listItem', spread: paragraphs > 1, children };
}
