/** Text of a source that does not say whether it is HTML. */
import { escapeText } from '../../content/escape.ts';
import { type HtmlReading, type ReadHtmlOptions, readHtml } from '../html/read-html.ts';

const element =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|font|figure|figcaption|h[1-6]|hr|i|img|ins|kbd|li|mark|math|object|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|audio|iframe)\b[^<>]*>/i;
const reference = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Whether the text has a tag or a character reference of HTML, and so is no plain text. */
export function isMarkup(text: string): boolean {
  return element.test(text) || reference.test(text);
}

/** HTML where it is, else plain text. */
export function readMarkup(text: string, options: ReadHtmlOptions = {}): HtmlReading {
  return isMarkup(text) ? readHtml(text, options) : readPlainText(text, options);
}

/** Plain text: lines stay lines, blank lines part paragraphs, marks and formulas are read. */
export function readPlainText(text: string, options: ReadHtmlOptions = {}): HtmlReading {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeText(paragraph.trim()).replaceAll('\n', '<br />')}</p>`);
  return readHtml(paragraphs.join(''), options);
}
