/** Lists. */
import type { List, ListItem } from 'mdast';
import type { Writer } from './writer.ts';

/** A list; in a tight one the paragraphs of items lose their wrapper. */
export function writeList(list: List, writer: Writer): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && (list.start ?? 1) !== 1 ? ` start="${list.start}"` : '';
  const isLoose = Boolean(list.spread) || list.children.some(isLooseItem);
  let items = '';
  for (const item of list.children) items += `\n${writeItem(item, isLoose, writer)}`;
  return `<${tag}${start}>${items}\n</${tag}>`;
}

/** An item outside of any list, which only broken trees have. */
export function writeListItem(item: ListItem, writer: Writer): string {
  return writeItem(item, isLooseItem(item), writer);
}

function isLooseItem(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1;
}

function writeItem(item: ListItem, isLoose: boolean, writer: Writer): string {
  let html = typeof item.checked === 'boolean' ? writeCheckbox(item.checked) : '';
  for (const [index, child] of item.children.entries()) {
    if (index > 0) html += '\n';
    html += writer.all(child.type === 'paragraph' && !isLoose ? child.children : [child]);
  }
  return `<li>${html}</li>`;
}

function writeCheckbox(isChecked: boolean): string {
  return `<input type="checkbox" disabled="disabled"${isChecked ? ' checked="checked"' : ''} /> `;
}
