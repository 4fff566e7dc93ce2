/** Content as one field: HTML without tabs and line breaks. */

import { isLocalUrl } from '../../src/content/safe-url.ts';
import { contentToInlineHtml, type HtmlOptions } from '../../src/content/to-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import { imagesAsText } from '../../src/formats/images-as-text.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { RowContext } from './row.ts';

/** A place for what is inserted after the text is guarded, in characters that no text has. */
const slot = /\uFDD0(\d+)\uFDD1/g;

/** Writers for the contents of an item. */
export function newFieldHtml(report: ReportLoss): Pick<RowContext, 'html' | 'gapHtml'> {
  const options: HtmlOptions = { math: delimitedMath, asset: (url) => linkedFile(url, report) };
  return {
    html: (content) => oneLine(contentToInlineHtml(imagesAsText(content), options)),
    gapHtml: (content) => {
      const gaps: string[] = [];
      const gap = (id: string): string => `\uFDD0${gaps.push(gapName(id)) - 1}\uFDD1`;
      const html = contentToInlineHtml(imagesAsText(content), { ...options, gap });
      const guarded = oneLine(html).replaceAll('[', '&#91;').replaceAll(']', '&#93;');
      return guarded.replace(slot, (_, index) => `[${gaps[index] ?? ''}]`);
    },
  };
}

/** The name of a gap in the text: `gap-2` is `x2`. */
export function gapName(interactionId: string): string {
  return interactionId.replace(/^gap-/, 'x');
}

/** Text that is typed or compared: on one line. */
export function plainField(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** White space shows only in preformatted text, where it gets spellings of its own. */
function oneLine(html: string): string {
  return html
    .split(/(<pre\b[^>]*>.*?<\/pre>)/s)
    .map((part, index) =>
      index % 2 === 1
        ? part
            .replace(/\n(?=<\/code><\/pre>$)/, '')
            .replaceAll('\n', '<br />')
            .replaceAll('\t', '&#9;')
        : part.replace(/\s*[\t\n\r]+\s*/g, ' '),
    )
    .join('');
}

function linkedFile(url: string, report: ReportLoss): string {
  if (isLocalUrl(url)) {
    report({
      kind: 'degraded',
      field: 'formatting',
      reason: `A text file holds no other files: ${url} leads nowhere.`,
    });
  }
  return url;
}
