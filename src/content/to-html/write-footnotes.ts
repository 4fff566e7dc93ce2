/** Footnotes: numbered in the order of their references, listed at the end. */
import { escapeAttribute, escapeText } from '../escape.ts';
import type { Writer } from './writer.ts';

/** The raised number of a footnote; its source when there is no such footnote. */
export function writeFootnoteReference(identifier: string, writer: Writer): string {
  const number = writer.references.footnoteNumber(identifier);
  if (number === undefined) return escapeText(`[^${identifier}]`);
  return `<sup><a href="#${footnoteId(number, writer)}">${number}</a></sup>`;
}

/** The footnotes that are referred to, also by other footnotes. */
export function writeFootnotes(writer: Writer): string {
  const items = writer.references.writeFootnotes(
    (blocks, number) => `\n<li id="${footnoteId(number, writer)}">${writer.blocks(blocks)}</li>`,
  );
  return items.length === 0
    ? ''
    : `\n<section class="footnotes">\n<ol>${items.join('')}\n</ol>\n</section>`;
}

function footnoteId(number: number, writer: Writer): string {
  return `${escapeAttribute(writer.options.idPrefix ?? '')}footnote-${number}`;
}
