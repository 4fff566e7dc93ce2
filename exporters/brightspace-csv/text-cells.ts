/** Content as a cell with its format. */
import { contentToInlineHtml, type HtmlOptions } from '../../src/content/to-html.ts';
import { plainTextOf } from '../../src/formats/degradations/plain-content.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import { imagesAsText } from '../../src/formats/images-as-text.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { oneLineHtml } from '../../src/formats/one-line-html.ts';
import { unpackedFile } from '../../src/formats/unpacked-file.ts';
import type { QuestionContext } from './question.ts';

/** Plain text where nothing else is needed: it is what people edit in a spreadsheet. */
export function newTextCells(report: ReportLoss): QuestionContext['cells'] {
  const options: HtmlOptions = { math: delimitedMath, asset: (url) => unpackedFile(url, report) };
  return (content) => {
    const shown = imagesAsText(content);
    const plain = plainTextOf(shown);
    if (plain !== undefined) return [plain, ''];
    return [oneLineHtml(contentToInlineHtml(shown, options)), 'HTML'];
  };
}
