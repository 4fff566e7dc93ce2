/** Footnotes: numbered in the order of their references, listed after the content. */
import type { FootnoteDefinition } from 'mdast';
import { escapeTex } from './escape-tex.ts';
import type { Writer } from './writer.ts';

/** The raised number of a footnote; its source when there is no such footnote. */
export function writeFootnoteReference(identifier: string, writer: Writer): string {
  if (!footnoteOf(identifier, writer)) return escapeTex(`[^${identifier}]`);
  const known = writer.footnotes.indexOf(identifier);
  const number = known < 0 ? writer.footnotes.push(identifier) : known + 1;
  return `\\textsuperscript{${number}}`;
}

/** The footnotes that are referred to, also by other footnotes. */
export function writeFootnotes(writer: Writer): string {
  let notes = '';
  for (let index = 0; index < writer.footnotes.length; index += 1) {
    const footnote = footnoteOf(writer.footnotes[index] ?? '', writer);
    const body = footnote ? writer.blocks(footnote.children) : '';
    notes += `\n\n{\\footnotesize \\textsuperscript{${index + 1}}~${body}\\par}`;
  }
  return notes;
}

function footnoteOf(identifier: string, writer: Writer): FootnoteDefinition | undefined {
  for (const node of writer.content) {
    if (node.type === 'footnoteDefinition' && node.identifier === identifier) return node;
  }
  return undefined;
}
