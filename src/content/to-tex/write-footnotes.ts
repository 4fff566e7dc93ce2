/** Footnotes: numbered in the order of their references, listed after the content. */
import { escapeTex } from './escape-tex.ts';
import type { Writer } from './writer.ts';

/** The raised number of a footnote; its source when there is no such footnote. */
export function writeFootnoteReference(identifier: string, writer: Writer): string {
  const number = writer.references.footnoteNumber(identifier);
  return number === undefined ? escapeTex(`[^${identifier}]`) : `\\textsuperscript{${number}}`;
}

/** The footnotes that are referred to, also by other footnotes. */
export function writeFootnotes(writer: Writer): string {
  return writer.references
    .writeFootnotes(
      (blocks, number) =>
        `\n\n{\\footnotesize \\textsuperscript{${number}}~${writer.blocks(blocks)}\\par}`,
    )
    .join('');
}
