/** `<code>` and `<pre>`. */
import type { Code, InlineCode } from 'mdast';
import {
  attributeOf,
  type Context,
  childElements,
  dropAttributes,
  dropElement,
  type SourceElement,
  textOf,
} from './context.ts';

/** Code in a line; markup inside it is dropped. */
export function convertCode(element: SourceElement, context: Context): InlineCode {
  dropAttributes(element, context, () => false);
  dropMarkup(element, context);
  return { type: 'inlineCode', value: textOf(element).replace(/\s+/g, ' ') };
}

/** A block of code; the language is that of a class `language-…` on it or its `<code>`. */
export function convertPre(element: SourceElement, context: Context): Code {
  const [only, second] = childElements(element);
  const code = only?.tagName === 'code' && !second ? only : undefined;
  const lang = languageOf(element) ?? (code && languageOf(code));
  for (const part of code ? [element, code] : [element]) {
    dropAttributes(part, context, (name) => name === 'class' && languageOf(part) !== undefined);
  }
  dropMarkup(code ?? element, context);
  return {
    type: 'code',
    lang: lang ?? null,
    meta: null,
    value: textOf(element).replace(/\n$/, ''),
  };
}

function languageOf(element: SourceElement): string | undefined {
  return /(?:^|\s)language-(\S+)/.exec(attributeOf(element, 'class') ?? '')?.[1];
}

function dropMarkup(element: SourceElement, context: Context): void {
  for (const child of childElements(element)) {
    if (child.tagName !== 'br') dropElement(child, context);
    dropMarkup(child, context);
  }
}
