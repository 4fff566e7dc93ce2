/** Footnotes: numbered in the order of their references, listed at the end. */
import type { FootnoteDefinition } from 'mdast';
import { escapeAttribute, escapeText } from '../escape.ts';
import type { Writer } from './writer.ts';

/** The raised number of a footnote; its source when there is no such footnote. */
export function writeFootnoteReference(identifier: string, writer: Writer): string {
  if (!footnoteOf(identifier, writer)) return escapeText(`[^${identifier}]`);
  const known = writer.footnotes.indexOf(identifier);
  const number = known < 0 ? writer.footnotes.push(identifier) : known + 1;
  return `<sup><a href="#${footnoteId(number, writer)}">${number}</a></sup>`;
}

/** The footnotes that are referred to, also by other footnotes. */
export function writeFootnotes(writer: Writer): string {
  let items = '';
  for (let index = 0; index < writer.footnotes.length; index += 1) {
    const footnote = footnoteOf(writer.footnotes[index] ?? '', writer);
    const body = footnote ? writer.blocks(footnote.children) : '';
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
