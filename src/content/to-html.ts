/** Content as HTML: strings only, well-formed as XML, safe whatever the content holds. */
import type { Nodes } from 'mdast';
import type { Content } from '../model/index.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { newReferences } from './references.ts';
import { writeElement } from './to-html/write-element.ts';
import { writeFigure, writePlot } from './to-html/write-figure.ts';
import { writeFootnoteReference, writeFootnotes } from './to-html/write-footnotes.ts';
import {
  writeImage,
  writeImageReference,
  writeLink,
  writeLinkReference,
} from './to-html/write-link.ts';
import { writeList, writeListItem } from './to-html/write-list.ts';
import { writeTable } from './to-html/write-table.ts';
import type { HtmlOptions, Writer } from './to-html/writer.ts';

export type { HtmlOptions } from './to-html/writer.ts';

/** Content as blocks. */
export function contentToHtml(content: Content, options: HtmlOptions): string {
  const writer = newWriter(content, options);
  return writer.blocks(content) + writeFootnotes(writer);
}

/** Content without the wrapper of a single paragraph, as for a choice or a table cell. */
export function contentToInlineHtml(content: Content, options: HtmlOptions): string {
  const [only, second] = content;
  if (only?.type !== 'paragraph' || second) return contentToHtml(content, options);
  return newWriter(content, options).all(only.children);
}

function newWriter(content: Content, options: HtmlOptions): Writer {
  const writer: Writer = {
    options,
    all: (nodes) => writeAll(nodes, writer),
    blocks: (nodes) => writeBlocks(nodes, writer),
    references: newReferences(content),
  };
  return writer;
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

/** The most frequent nodes come first. */
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
    case 'code':
      return writeCode(node.value, node.lang ?? undefined, writer);
    case 'break':
      return '<br />\n';
    case 'list':
      return writeList(node, writer);
    case 'listItem':
      return writeListItem(node, writer);
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
      return writeLink(node, writer);
    case 'linkReference':
      return writeLinkReference(node, writer);
    case 'image':
      return writeImage(node, writer);
    case 'imageReference':
      return writeImageReference(node, writer);
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
    case 'tableRow':
    case 'tableCell':
      return writeAll(node.children, writer);
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return '';
  }
}

function writeCode(source: string, language: string | undefined, writer: Writer): string {
  if (writer.options.code) return writer.options.code(source, language);
  const name = language === undefined ? '' : ` class="language-${escapeAttribute(language)}"`;
  return `<pre><code${name}>${escapeText(source)}\n</code></pre>`;
}
