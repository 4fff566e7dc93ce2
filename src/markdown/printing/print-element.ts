/** HTML elements as tags around Markdown, or whole as HTML where they hold only text. */
import type { Nodes } from 'mdast';
import { voidElements } from '../../content/allowed-html.ts';
import { contentToHtml } from '../../content/to-html.ts';
import type { HtmlElement } from '../../model/index.ts';

/** The opening and the closing tag; the latter is empty for elements without content. */
export function printTags({ name, attributes }: HtmlElement): {
  readonly open: string;
  readonly close: string;
} {
  const list = Object.entries(attributes).map(([key, value]) => printAttribute(key, value));
  const inside = [name, ...list].join(' ');
  if (voidElements.has(name)) return { open: `<${inside} />`, close: '' };
  return { open: `<${inside}>`, close: `</${name}>` };
}

/** An attribute of a tag, on one line. */
export function printAttribute(name: string, value: string): string {
  if (value === '' && switches.has(name)) return name;
  const written = value
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('`', '&#96;')
    .replaceAll('$', '&#36;');
  return `${name}="${written}"`;
}

/** Attributes that are on by being there. */
const switches: ReadonlySet<string> = new Set(['open', 'controls', 'loop', 'muted', 'reversed']);

/** The element as one line of HTML; undefined when it holds what only Markdown can say. */
export function printWhole(element: HtmlElement): string | undefined {
  if (!htmlBlocks.has(element.name) || !isPlain(element)) return undefined;
  const html = contentToHtml([element], { math: () => '', asset: (url) => url });
  return html.replaceAll('\n', '').replaceAll('[[', '&#91;[').replaceAll('{{', '&#123;{');
}

/** Elements with which a block of HTML may begin, of those that content has. */
const htmlBlocks: ReadonlySet<string> = new Set(
  'caption col colgroup dd details div dl dt figcaption figure li ol summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const plainTypes: ReadonlySet<string> = new Set(
  'text break emphasis strong delete inlineCode link image element'.split(' '),
);

function isPlain(node: Nodes): boolean {
  // HTML folds white space, which Markdown keeps.
  if ('value' in node && /[\n\t]|\s\s/.test(node.value)) return false;
  return plainTypes.has(node.type) && (!('children' in node) || node.children.every(isPlain));
}
