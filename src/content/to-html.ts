/** Content as HTML: strings only, well-formed as XML, safe whatever the content holds. */
import type {
  Definition,
  FootnoteDefinition,
  Image,
  LinkReference,
  List,
  ListItem,
  Nodes,
  Table,
} from 'mdast';
import type { Content, Figure, HtmlElement, Plot } from '../model/index.ts';
import { isAllowedAttribute, isAllowedElement, voidElements } from './allowed-html.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { drawPlot } from './plot.ts';
import { isLocalUrl, isSafeUrl } from './safe-url.ts';

/** How the target wants what HTML leaves open. Every function returns HTML, used as it is. */
export interface HtmlOptions {
  /** A formula; `display` on its own line. */
  readonly math: (tex: string, display: boolean) => string;
  /** The address to write for a file beside the item; remote addresses stay as they are. */
  readonly asset: (url: string) => string;
  /** The place of an interaction; nothing by default. */
  readonly gap?: (interactionId: string) => string;
  /** The value of a variable; its name in `<var>` by default. */
  readonly variable?: (name: string) => string;
  /** A drawing with its alternative text; inline SVG by default. */
  readonly plot?: (plot: Plot) => string;
  /** A block of code; `<pre><code>` without highlighting by default. */
  readonly code?: (source: string, language: string | undefined) => string;
  /** Attributes of an aligned table cell, beginning with a space; a class by default. */
  readonly align?: (alignment: 'left' | 'right' | 'center') => string;
  /** Added to the depth of headings, at most to 6. */
  readonly headingShift?: number;
  /** Put before ids, so that several contents on one page keep theirs apart. */
  readonly idPrefix?: string;
}

/** Content as blocks. */
export function contentToHtml(content: Content, options: HtmlOptions): string {
  const writer = newWriter(content, options);
  return writeBlocks(content, writer) + writeFootnotes(writer);
}

/** Content without the wrapper of a single paragraph, as for a choice or a table cell. */
export function contentToInlineHtml(content: Content, options: HtmlOptions): string {
  const [only, second] = content;
  if (only?.type !== 'paragraph' || second) return contentToHtml(content, options);
  return writeAll(only.children, newWriter(content, options));
}

/** What is known while writing. */
interface Writer {
  readonly content: Content;
  readonly options: HtmlOptions;
  /** Link and image definitions by identifier; collected when first needed. */
  definitions: ReadonlyMap<string, Definition> | undefined;
  /** Identifiers of the footnotes referred to so far, in order. */
  readonly footnotes: string[];
}

function newWriter(content: Content, options: HtmlOptions): Writer {
  return { content, options, definitions: undefined, footnotes: [] };
}

function writeAll(nodes: readonly Nodes[], writer: Writer): string {
  let html = '';
  for (const node of nodes) html += writeNode(node, writer);
  return html;
}

function writeBlocks(nodes: readonly Nodes[], writer: Writer): string {
  let html = '';
  for (const node of nodes) {
    const block = writeNode(node, writer);
    if (block !== '') html += html === '' ? block : `\n${block}`;
  }
  return html;
}

function writeNode(node: Nodes, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'paragraph':
      return `<p>${writeAll(node.children, writer)}</p>`;
    case 'inlineMath':
      return writer.options.math(node.value, false);
    case 'math':
      return writer.options.math(node.value, true);
    case 'strong':
      return `<strong>${writeAll(node.children, writer)}</strong>`;
    case 'emphasis':
      return `<em>${writeAll(node.children, writer)}</em>`;
    case 'delete':
      return `<del>${writeAll(node.children, writer)}</del>`;
    case 'inlineCode':
      return `<code>${escapeText(node.value)}</code>`;
    case 'break':
      return '<br />\n';
    case 'code':
      return writeCode(node.value, node.lang ?? undefined, writer);
    case 'list':
      return writeList(node, writer);
    case 'listItem':
      return writeListItem(node, isLooseItem(node), writer);
    case 'blockquote':
      return `<blockquote>\n${writeBlocks(node.children, writer)}\n</blockquote>`;
    case 'heading': {
      const depth = Math.min(6, node.depth + (writer.options.headingShift ?? 0));
      return `<h${depth}>${writeAll(node.children, writer)}</h${depth}>`;
    }
    case 'thematicBreak':
      return '<hr />';
    case 'table':
      return writeTable(node, writer);
    case 'link':
      return writeLink(node.url, node.title, writeAll(node.children, writer), writer);
    case 'linkReference':
      return writeLinkReference(node, writer);
    case 'image':
      return writeImage(node, writer);
    case 'imageReference': {
      const definition = definitionOf(node.identifier, writer);
      if (!definition) return escapeText(node.alt ?? '');
      return writeImage({ ...definition, type: 'image', alt: node.alt ?? '' }, writer);
    }
    case 'footnoteReference':
      return writeFootnoteReference(node.identifier, writer);
    case 'figure':
      return writeFigure(node, writer);
    case 'plot':
      return writePlot(node, writer);
    case 'gap':
      return writer.options.gap?.(node.interaction) ?? '';
    case 'variable':
      return writer.options.variable?.(node.name) ?? `<var>${escapeText(node.name)}</var>`;
    case 'element':
      return writeElement(node, writer);
    case 'html':
      // Raw HTML that nothing sanitised is shown as its source.
      return escapeText(node.value);
    case 'root':
      return writeBlocks(node.children, writer);
    default:
      return 'children' in node ? writeAll(node.children, writer) : '';
  }
}

function writeCode(source: string, language: string | undefined, writer: Writer): string {
  if (writer.options.code) return writer.options.code(source, language);
  const name = language === undefined ? '' : ` class="language-${escapeAttribute(language)}"`;
  return `<pre><code${name}>${escapeText(source)}\n</code></pre>`;
}

function writeList(list: List, writer: Writer): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && (list.start ?? 1) !== 1 ? ` start="${list.start}"` : '';
  const isLoose = Boolean(list.spread) || list.children.some(isLooseItem);
  let items = '';
  for (const item of list.children) items += `\n${writeListItem(item, isLoose, writer)}`;
  return `<${tag}${start}>${items}\n</${tag}>`;
}

function isLooseItem(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1;
}

/** The paragraphs of a tight item lose their wrapper. */
function writeListItem(item: ListItem, isLoose: boolean, writer: Writer): string {
  let html = item.checked === null || item.checked === undefined ? '' : checkbox(item.checked);
  for (const [index, child] of item.children.entries()) {
    if (index > 0) html += '\n';
    html +=
      child.type === 'paragraph' && !isLoose
        ? writeAll(child.children, writer)
        : writeNode(child, writer);
  }
  return `<li>${html}</li>`;
}

function checkbox(isChecked: boolean): string {
  return `<input type="checkbox" disabled="disabled"${isChecked ? ' checked="checked"' : ''} /> `;
}

function writeTable(table: Table, writer: Writer): string {
  const rows = table.children.map((row, rowIndex) => {
    const tag = rowIndex === 0 ? 'th' : 'td';
    const scope = rowIndex === 0 ? ' scope="col"' : '';
    let cells = '';
    for (const [index, cell] of row.children.entries()) {
      const align = alignmentAttribute(table.align?.[index] ?? undefined, writer);
      cells += `<${tag}${scope}${align}>${writeAll(cell.children, writer)}</${tag}>`;
    }
    return `<tr>${cells}</tr>`;
  });
  const [head = '', ...body] = rows;
  const tbody = body.length > 0 ? `\n<tbody>\n${body.join('\n')}\n</tbody>` : '';
  return `<table>\n<thead>\n${head}\n</thead>${tbody}\n</table>`;
}

function alignmentAttribute(
  alignment: 'left' | 'right' | 'center' | undefined,
  writer: Writer,
): string {
  if (alignment === undefined) return '';
  return writer.options.align?.(alignment) ?? ` class="align-${alignment}"`;
}

function writeLink(
  url: string,
  title: string | null | undefined,
  label: string,
  writer: Writer,
): string {
  if (!isSafeUrl(url)) return label;
  const href = addressOf(url, writer);
  return `<a href="${href}"${titleAttribute(title)}>${label}</a>`;
}

function writeLinkReference(node: LinkReference, writer: Writer): string {
  const label = writeAll(node.children, writer);
  const definition = definitionOf(node.identifier, writer);
  return definition ? writeLink(definition.url, definition.title, label, writer) : label;
}

function writeImage(image: Image, writer: Writer): string {
  const alt = escapeAttribute(image.alt ?? '');
  if (!isSafeUrl(image.url)) return escapeText(image.alt ?? '');
  const src = addressOf(image.url, writer);
  return `<img src="${src}" alt="${alt}"${titleAttribute(image.title)} />`;
}

function addressOf(url: string, writer: Writer): string {
  return escapeAttribute(isLocalUrl(url) ? writer.options.asset(url) : url);
}

function titleAttribute(title: string | null | undefined): string {
  return title ? ` title="${escapeAttribute(title)}"` : '';
}

function writeFigure(figure: Figure, writer: Writer): string {
  if (!isSafeUrl(figure.src)) return `<p>${escapeText(figure.alt)}</p>`;
  const src = addressOf(figure.src, writer);
  const width = figure.width === undefined ? '' : ` width="${figure.width}"`;
  const image = `<img src="${src}" alt="${escapeAttribute(figure.alt)}"${width} />`;
  return `<figure>${image}${captionOf(figure.caption)}</figure>`;
}

function writePlot(plot: Plot, writer: Writer): string {
  const drawing = writer.options.plot?.(plot) ?? drawPlot(plot);
  return `<figure>${drawing}${captionOf(plot.caption)}</figure>`;
}

function captionOf(caption: string | undefined): string {
  return caption ? `<figcaption>${escapeText(caption)}</figcaption>` : '';
}

function writeElement(element: HtmlElement, writer: Writer): string {
  const { name } = element;
  if (!isAllowedElement(name)) return writeAll(element.children, writer);
  let attributes = '';
  for (const [key, value] of Object.entries(element.attributes)) {
    if (!isAllowedAttribute(name, key)) continue;
    if (key === 'src') {
      if (!isSafeUrl(value)) continue;
      attributes += ` src="${addressOf(value, writer)}"`;
    } else attributes += ` ${key}="${escapeAttribute(value)}"`;
  }
  if (voidElements.has(name)) return `<${name}${attributes} />`;
  return `<${name}${attributes}>${writeAll(element.children, writer)}</${name}>`;
}

function definitionOf(identifier: string, writer: Writer): Definition | undefined {
  writer.definitions ??= new Map(
    writer.content.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node] as const] : [],
    ),
  );
  return writer.definitions.get(identifier);
}

function writeFootnoteReference(identifier: string, writer: Writer): string {
  if (!footnoteOf(identifier, writer)) return escapeText(`[^${identifier}]`);
  const known = writer.footnotes.indexOf(identifier);
  const number = known < 0 ? writer.footnotes.push(identifier) : known + 1;
  return `<sup><a href="#${footnoteId(number, writer)}">${number}</a></sup>`;
}

/** Footnotes that are referred to, in the order of their references. */
function writeFootnotes(writer: Writer): string {
  let items = '';
  for (let index = 0; index < writer.footnotes.length; index += 1) {
    const footnote = footnoteOf(writer.footnotes[index] ?? '', writer);
    const body = footnote ? writeBlocks(footnote.children, writer) : '';
    items += `\n<li id="${footnoteId(index + 1, writer)}">${body}</li>`;
  }
  return items === '' ? '' : `\n<section class="footnotes">\n<ol>${items}\n</ol>\n</section>`;
}

function footnoteOf(identifier: string, writer: Writer): FootnoteDefinition | undefined {
  for (const node of writer.content) {
    if (node.type === 'footnoteDefinition' && node.identifier === identifier) return node;
  }
  return undefined;
}

function footnoteId(number: number, writer: Writer): string {
  return `${escapeAttribute(writer.options.idPrefix ?? '')}footnote-${number}`;
}
