/** Simple content as HTML and as lines of text. */
import { escapeText } from '../../src/content/escape.ts';
import { contentToHtml, contentToInlineHtml } from '../../src/content/to-html.ts';
import { expandUnits } from '../../src/content/units.ts';
import type { Content } from '../../src/model/index.ts';
import { gapMark } from './gap-mark.ts';
import { simpleContent } from './simple-content.ts';

const options = {
  math: (tex: string) => `\\(${escapeText(expandUnits(tex).trim())}\\)`,
  asset: (url: string) => url,
  gap: gapMark,
};

/** Paragraphs; gaps are marks. */
export function blockHtml(content: Content): string {
  return contentToHtml(simpleContent(content), options);
}

/** Without the wrapper of a single paragraph. */
export function inlineHtml(content: Content): string {
  return contentToInlineHtml(simpleContent(content), options);
}

/** One line without any markup, escaped as H5P keeps plain text. */
export function lineText(content: Content): string {
  return inlineHtml(content)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
