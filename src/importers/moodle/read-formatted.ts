/** A text of Moodle in its format as content. */
import { escapeText } from '../../content/escape.ts';
import { visitContent } from '../../content/walk.ts';
import { parseContent } from '../../markdown/parse-content.ts';
import { splitMarks } from '../html/marks.ts';
import { type HtmlReading, type ReadHtmlOptions, readHtml } from '../html/read-html.ts';
import { withoutReservedName } from '../text/without-reserved-name.ts';

/** The formats of texts, by the names that they have in GIFT. */
export type MoodleFormat = 'html' | 'moodle' | 'plain' | 'markdown';

/** The format that Moodle XML calls so; HTML where it says nothing. */
export function formatNamed(name: string | undefined): MoodleFormat {
  if (name === 'markdown') return 'markdown';
  if (name === 'plain_text' || name === 'plain') return 'plain';
  return name === 'moodle_auto_format' || name === 'moodle' ? 'moodle' : 'html';
}

/** Reads a text; marks of gaps and variables in it become nodes, those in formulas `{{name}}`. */
export function readFormatted(
  text: string,
  format: MoodleFormat,
  options: ReadHtmlOptions = {},
): HtmlReading {
  const reading =
    format === 'markdown'
      ? {
          content: splitMarks(parseContent(withoutDollars(text)).map(withoutReservedName)),
          dropped: [],
        }
      : readHtml(htmlOf(text, format), options);
  visitContent(reading.content, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    node.value = node.value.replace(/\{?\uFDD0v([\w.-]+)\uFDD1\}?/g, '{{$1}}');
  });
  return reading;
}

/** In Moodle a single dollar sign begins no formula. */
function withoutDollars(text: string): string {
  return text.replace(/(?<!\$)\$(?!\$)/g, '\\$');
}

const blocks = /<(?:p|br|div|ul|ol|table|h[1-6]|pre|blockquote|hr)\b/i;

function htmlOf(text: string, format: MoodleFormat): string {
  if (format === 'plain') return withBreaks(escapeText(text));
  return format === 'moodle' && !blocks.test(text) ? withBreaks(text) : text;
}

function withBreaks(html: string): string {
  const paragraphs = html.trim().split(/\n[ \t\r]*\n\s*/);
  const lines = paragraphs.map((paragraph) => paragraph.trim().replace(/\r?\n/g, '<br />'));
  return lines.length < 2 ? (lines[0] ?? '') : lines.map((line) => `<p>${line}</p>`).join('\n');
}
