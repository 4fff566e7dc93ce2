/** Content and imported HTML in one spelling, so that they can be compared. */
import { contentToText } from '../../../../src/content/to-text.ts';
import { expandUnits } from '../../../../src/content/units.ts';
import type { Content } from '../../../../src/model/index.ts';
import { visibleText } from './html.ts';

/** What an author wrote. */
export function written(content: Content): string {
  const text = expandUnits(contentToText(content, { math: 'tex' }));
  return comparable(text.replace(/\{\{(\w+)\}\}/g, '[$1]'));
}

/** What a candidate sees. */
export function shown(html: string): string {
  return comparable(
    visibleText(html)
      .replace(/\[gap-\d+\]/g, '____')
      .replace(/⟨([^⟩]*)⟩/g, '$1'),
  );
}

/** Without what does not change the meaning: delimiters and spelling of formulas, white space. */
function comparable(text: string): string {
  return text
    .replace(/\\displaystyle|\\[()]|\$/g, '')
    .replace(/\\lt\b/g, '<')
    .replace(/\\gt\b/g, '>')
    .replace(/\[\{\}/g, '[')
    .replace(/\{(align|gather)(?:ed|\*)\}/g, '{$1}')
    .replace(/[\s\u200B]/g, '');
}
