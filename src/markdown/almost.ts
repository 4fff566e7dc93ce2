/** Constructs of answers that are almost right: what their author meant, and what to change. */
import type { RootContent } from 'mdast';
import type { Body } from './body.ts';
import { type BodyReader, sliceOf, spanOf } from './body-reader.ts';
import type { Span } from './source-text.ts';

/** Where a construct is almost one, and how it becomes one. */
export interface AlmostConstruct {
  readonly at: Span;
  readonly hint: string;
}

/** The first construct in the stem that is almost right. */
export function almostConstruct(body: Body, reader: BodyReader): AlmostConstruct | undefined {
  return (
    almostAnswerLine(body, reader) ??
    body.stem.map((node) => almostChoices(node, reader)).find(Boolean)
  );
}

/** A line that begins with `=` inside a paragraph. */
export function almostAnswerLine(body: Body, reader: BodyReader): AlmostConstruct | undefined {
  for (const node of body.stem) {
    const written = node.type === 'paragraph' ? sliceOf(node, reader) : '';
    const found = /\n=(?!=).*/.exec(written);
    if (!found) continue;
    const start = spanOf(node).start + found.index + 1;
    return {
      at: { start, end: start + found[0].length - 1 },
      hint: 'Leave a blank line above the line that begins with `=`.',
    };
  }
  return undefined;
}

/** A list with boxes that is not at the end of the stem, or with boxes of another form. */
function almostChoices(node: RootContent, reader: BodyReader): AlmostConstruct | undefined {
  if (node.type !== 'list') return undefined;
  if (node.children.some((item) => typeof item.checked === 'boolean')) {
    return {
      at: spanOf(node),
      hint: 'Choices stand at the end of the stem: move what follows above them, or into a section.',
    };
  }
  const almost = node.children.find((item) =>
    /^\S+\s+(?:\(\s?[xX*]?\s?\)|\[\s{0,3}[xX*vV]?\s{0,3}\])/.test(sliceOf(item, reader)),
  );
  return almost && { at: spanOf(almost), hint: boxHint };
}

/** How boxes are written. */
export const boxHint = 'A box is exactly `[ ]` or `[x]`, with a space behind it.';
