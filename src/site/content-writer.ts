/** Writes content of one item as the site shows it. */
import { highlightCode } from '../content/highlight.ts';
import { renderMath } from '../content/math.ts';
import { resolveAsset } from '../content/resolve-asset.ts';
import { contentToHtml, contentToInlineHtml, type HtmlOptions } from '../content/to-html.ts';
import type { Content } from '../model/index.ts';
import { type Html, html, raw } from './html.ts';
import { liftStyles } from './math/lift-styles.ts';

/** Writes pieces of one item. */
export interface ContentWriter {
  readonly blocks: (content: Content) => Html;
  /** A single paragraph loses its wrapper. */
  readonly inline: (content: Content) => Html;
  /** A unit: text with formulas between `$`. */
  readonly unit: (text: string) => Html;
  /** A figure beside the item. */
  readonly image: (url: string, alt: string) => Html;
}

/** What the writer needs to know beside the content. */
export interface WriterOptions {
  /** Path of the item's file below the bank's root. */
  readonly path: string;
  /** Keeps the ids of several items on one page apart. */
  readonly idPrefix: string;
  /** Told each class that stands for a style of a formula. */
  readonly foundStyle: (name: string) => void;
  readonly gap?: (interactionId: string) => Html | undefined;
  /** Values of variables by name. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Begins the address of a file of the bank until the page is put together; only then is it known
 * where the file stands on the site.
 */
export const bankFileScheme = 'bank-file:';

/** Makes a writer. */
export function contentWriter(options: WriterOptions): ContentWriter {
  const math = (tex: string, display: boolean): string =>
    focusable(liftStyles(renderMath(tex, display, 'htmlAndMathml'), options.foundStyle));
  const asset = (url: string): string => {
    const path = resolveAsset(options.path, url);
    return path === undefined ? url : bankFileScheme + path;
  };
  const htmlOptions: HtmlOptions = {
    math,
    asset,
    code: (source, language) => writeCode(source, language),
    gap: (id) => options.gap?.(id)?.html ?? '',
    variable: (name) => html`<span class="value">${options.values?.[name] ?? name}</span>`.html,
    headingShift: 1,
    idPrefix: options.idPrefix,
  };
  return {
    blocks: (content) => raw(frameTables(contentToHtml(content, htmlOptions))),
    inline: (content) => raw(contentToInlineHtml(content, htmlOptions)),
    unit: (text) => writeUnit(text, math),
    image: (url, alt) => html`<img src="${asset(url)}" alt="${alt}" />`,
  };
}

function writeCode(source: string, language: string | undefined): string {
  const code = language === undefined ? html`${source}` : raw(highlightCode(source, language));
  return html`<pre tabindex="0"><code>${code}</code></pre>`.html;
}

/** A formula wider than the page scrolls by itself, by keyboard too. */
function focusable(formula: string): string {
  return formula.replace('<span class="katex-display"', '<span class="katex-display" tabindex="0"');
}

/** A table wider than the page scrolls by itself, and an empty corner is the head of nothing. */
function frameTables(markup: string): string {
  if (!markup.includes('<table>')) return markup;
  return markup
    .replaceAll(/<th scope="col"([^>]*)><\/th>/gu, '<td$1></td>')
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

function writeUnit(text: string, math: (tex: string, display: boolean) => string): Html {
  const parts = text.split(/\$([^$]+)\$/u);
  return html`${parts.map((part, index) => (index % 2 === 1 ? raw(math(part, false)) : part))}`;
}
