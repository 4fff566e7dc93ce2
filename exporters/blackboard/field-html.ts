/** Content as one field: HTML without tabs and line breaks. */

import { contentToInlineHtml, type HtmlOptions } from '../../src/content/to-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import { imagesAsText } from '../../src/formats/images-as-text.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { oneLineHtml } from '../../src/formats/one-line-html.ts';
import { unpackedFile } from '../../src/formats/unpacked-file.ts';
import type { RowContext } from './row.ts';

/** A place for what is inserted after the text is guarded, in characters that no text has. */
const slot = /\uFDD0(\d+)\uFDD1/g;

/** Writers for the contents of an item. */
export function newFieldHtml(report: ReportLoss): Pick<RowContext, 'html' | 'gapHtml'> {
  const options: HtmlOptions = { math: delimitedMath, asset: (url) => unpackedFile(url, report) };
  return {
    html: (content) => oneLineHtml(contentToInlineHtml(imagesAsText(content), options)),
    gapHtml: (content) => {
      const gaps: string[] = [];
      const gap = (id: string): string => `\uFDD0${gaps.push(gapName(id)) - 1}\uFDD1`;
      const html = contentToInlineHtml(imagesAsText(content), { ...options, gap });
      const guarded = oneLineHtml(html).replaceAll('[', '&#91;').replaceAll(']', '&#93;');
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
