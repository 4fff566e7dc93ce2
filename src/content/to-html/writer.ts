/** What is known while content is written as HTML. */
import type { Nodes } from 'mdast';
import type { Plot } from '../../model/index.ts';
import { escapeAttribute } from '../escape.ts';
import type { References } from '../references.ts';
import { isLocalUrl } from '../safe-url.ts';

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

/** The state of one writing. */
export interface Writer {
  readonly options: HtmlOptions;
  /** Nodes one after the other. */
  readonly all: (nodes: readonly Nodes[]) => string;
  /** Nodes on lines of their own. */
  readonly blocks: (nodes: readonly Nodes[]) => string;
  readonly references: References;
}

/** An address for an attribute, escaped. */
export function addressOf(url: string, writer: Writer): string {
  return escapeAttribute(isLocalUrl(url) ? writer.options.asset(url) : url);
}
