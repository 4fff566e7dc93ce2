/** Short texts that are strings in the model: units, labels, accepted answers. */
import { decodeString } from 'micromark-util-decode-string';

const formula = /(?<!\\)\$[^$\n]+\$/;

/** The text with escapes and character references resolved, except in formulas. */
export function decodeText(written: string): string {
  return mapOutsideFormulas(written, decodeString);
}

/** The text as it is written so that `decodeText` gives it back. */
export function encodeText(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  // Tags and braces mean something in MDX.
  return mapOutsideFormulas(line, (part) => escapeText(part).replace(/[<{]/g, '\\$&'));
}

/** Backslashes and ampersands that would mean something else. */
export function escapeText(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/&(?=#?\w+;)/g, '&amp;');
}

function mapOutsideFormulas(text: string, change: (part: string) => string): string {
  const match = formula.exec(text);
  if (!match) return change(text);
  const end = match.index + match[0].length;
  return (
    change(text.slice(0, match.index)) + match[0] + mapOutsideFormulas(text.slice(end), change)
  );
}
