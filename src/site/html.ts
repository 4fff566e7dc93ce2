/** Writes HTML in templates that escape what is put into them. */
import { escapeAttribute } from '../content/escape.ts';

/** A piece of finished HTML. */
export interface Html {
  readonly html: string;
}

/** What a template takes: text is escaped, pieces go in as they are, `undefined` is nothing. */
export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

/** Tags a template whose attributes stand in double quotes: html`<p class="${name}">${text}</p>`. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let written = strings[0] ?? '';
  for (const [index, part] of parts.entries()) {
    written += writePart(part) + (strings[index + 1] ?? '');
  }
  return { html: written };
}

/** Takes a string that is HTML already. */
export function raw(markup: string): Html {
  return { html: markup };
}

function writePart(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeAttribute(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(writePart).join('');
}
