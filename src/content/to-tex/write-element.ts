/** Elements of HTML that Markdown has no construct for. */
import type { Nodes } from 'mdast';
import type { HtmlElement } from '../../model/index.ts';
import { isSafeUrl } from '../safe-url.ts';
import { contentToText } from '../to-text.ts';
import { escapeTex } from './escape-tex.ts';
import { writeItems } from './write-list.ts';
import { type TexCell, writeRows } from './write-table.ts';
import type { Writer } from './writer.ts';

type WriteElement = (element: HtmlElement, writer: Writer) => string;

const writers: ReadonlyMap<string, WriteElement> = new Map<string, WriteElement>([
  ...command('textsubscript', 'sub'),
  ...command('textsuperscript', 'sup'),
  ...command('emph', 'em', 'i', 'cite', 'dfn', 'var'),
  ...command('textbf', 'strong', 'b', 'summary', 'dt', 'caption', 'figcaption'),
  ...command('texttt', 'code', 'kbd', 'samp'),
  ...command('papermark', 'mark'),
  ...['u', 'ins'].map((name) => [name, byWords('underline')] as const),
  ...['s', 'del'].map((name) => [name, byWords('paperstrike')] as const),
  ['small', (element, writer) => `{\\small ${writer.all(element.children)}}`],
  ['q', (element, writer) => `\`\`${writer.all(element.children)}''`],
  ['rt', (element, writer) => ` (${writer.all(element.children)})`],
  ['rp', () => ''],
  ['wbr', () => '\\allowbreak{}'],
  ['img', writeImageElement],
  ['audio', writeMedium],
  ['video', writeMedium],
  ['ol', (element, writer) => writeListElement(element, true, writer)],
  ['ul', (element, writer) => writeListElement(element, false, writer)],
  ['table', writeTableElement],
]);

/** Elements that stand in paragraphs of their own. */
const blocks: ReadonlySet<string> = new Set(
  'div details summary dl dt dd figure figcaption ol ul table caption audio video'.split(' '),
);

/** What LaTeX has for the element; where it has nothing, what is inside. */
export function writeElement(element: HtmlElement, writer: Writer): string {
  const write = writers.get(element.name);
  if (write) return write(element, writer);
  return isBlockElement(element) ? writer.blocks(element.children) : writer.all(element.children);
}

/** Whether the element is a block. */
export function isBlockElement({ name }: Pick<HtmlElement, 'name'>): boolean {
  return blocks.has(name);
}

/** Text word by word in a command that does not break lines; anything else as a whole. */
export function writeByWords(
  command: string,
  children: readonly Nodes[],
  writer: Pick<Writer, 'all'>,
): string {
  return children
    .map((child) =>
      child.type === 'text'
        ? child.value
            .split(/(\s+)/)
            .map((word) => (/^\s*$/.test(word) ? word : `\\${command}{${escapeTex(word)}}`))
            .join('')
        : `\\${command}{${writer.all([child])}}`,
    )
    .join('');
}

function command(name: string, ...elements: readonly string[]): [string, WriteElement][] {
  return elements.map((element) => [
    element,
    ({ children }, writer) => `\\${name}{${writer.all(children)}}`,
  ]);
}

function byWords(name: string): WriteElement {
  return ({ children }, writer) => writeByWords(name, children, writer);
}

function writeImageElement({ attributes }: HtmlElement, writer: Writer): string {
  const { src = '', alt = '' } = attributes;
  if (!isSafeUrl(src) || src === '') return escapeTex(alt);
  const width = Number(attributes.width);
  return writer.options.image({ url: src, alt, ...(width > 0 && { width }) });
}

/** What sounds or moves is named. */
function writeMedium({ attributes, children }: HtmlElement, writer: Writer): string {
  const inside = children.find(
    (child): child is HtmlElement => child.type === 'element' && child.name === 'source',
  );
  const source = attributes.src ?? inside?.attributes.src ?? '';
  return `\\texttt{${escapeTex(source)}} ${writer.all(children)}`;
}

function writeListElement(element: HtmlElement, isOrdered: boolean, writer: Writer): string {
  const items = element.children.filter(
    (child): child is HtmlElement => child.type === 'element' && child.name === 'li',
  );
  const start = Number(element.attributes.start ?? 1);
  return writeItems(isOrdered, Number.isInteger(start) ? start : 1, items, writer);
}

function writeTableElement(element: HtmlElement, writer: Writer): string {
  const rows = descendants(element, 'tr');
  const isHead = (row: HtmlElement): boolean =>
    cellsOf(row).length > 0 && cellsOf(row).every(({ name }) => name === 'th');
  const heads = rows.findIndex((row) => !isHead(row));
  const cells = rows.map((row) => cellsOf(row).map((cell) => texCell(cell, writer)));
  const captions = descendants(element, 'caption').map((caption) => writeElement(caption, writer));
  const table = writeRows(cells, [], heads < 0 ? rows.length : heads);
  return [...captions, table].join('\n\n');
}

function texCell(cell: HtmlElement, writer: Writer): TexCell {
  const text = contentToText([
    { type: 'element', name: 'div', attributes: {}, children: cell.children },
  ]);
  const span = Number(cell.attributes.colspan ?? 1);
  return {
    tex: writer.all(cell.children).replace(/\n{2,}/g, ' '),
    length: text.length,
    ...(span > 1 && { span }),
  };
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement =>
      child.type === 'element' && (child.name === 'td' || child.name === 'th'),
  );
}

function descendants(element: HtmlElement, name: string): readonly HtmlElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.name === name ? [child] : descendants(child, name);
  });
}
