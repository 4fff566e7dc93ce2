/** Lists. */
import type { List, ListItem, Nodes } from 'mdast';
import { guardTex } from './escape-tex.ts';
import type { Writer } from './writer.ts';

/** LaTeX nests four lists of a kind and six in all, of which exams use two. */
const deepest = 3;

/** A bulleted or numbered list. */
export function writeList({ ordered, start, children }: List, writer: Writer): string {
  return writeItems(Boolean(ordered), start ?? 1, children, writer);
}

/** Items by their contents; lists that are nested too deep become paragraphs with their signs. */
export function writeItems(
  isOrdered: boolean,
  start: number,
  items: readonly (ListItem | { readonly children: readonly Nodes[] })[],
  writer: Writer,
): string {
  if (items.length === 0) return '';
  writer.depth += 1;
  const contents = items.map((item) => writeListItem(item, writer));
  writer.depth -= 1;
  if (writer.depth >= deepest) {
    const sign = (index: number): string => (isOrdered ? `${start + index}.` : '--');
    return contents.map((content, index) => `${sign(index)}~${content}`).join('\n\n');
  }
  const name = isOrdered ? 'enumerate' : 'itemize';
  const counter = ['enumi', 'enumii', 'enumiii', 'enumiv'][writer.depth];
  const offset = isOrdered && start !== 1 ? `\\setcounter{${counter}}{${start - 1}}\n` : '';
  const lines = contents.map((content) => `\\item ${guardTex(content)}`);
  return `\\begin{${name}}\n${offset}${lines.join('\n')}\n\\end{${name}}`;
}

/** The content of an item, after its box if it has one. */
export function writeListItem(
  item: { readonly children: readonly Nodes[]; readonly checked?: boolean | null | undefined },
  writer: Writer,
): string {
  const content = writer.blocks(item.children);
  if (typeof item.checked !== 'boolean') return content;
  return `\\(${item.checked ? '\\boxtimes' : '\\square'}\\)~${content}`;
}
