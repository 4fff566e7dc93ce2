/** Plain text of a source as content: nothing in it is markup but delimited formulas. */
import type { Content, ContentBlock } from '../../model/index.ts';
import { splitMarks } from '../html/marks.ts';

/** One paragraph for each text. */
export function paragraphs(...texts: readonly string[]): Content {
  const content = texts.map(
    (value): ContentBlock => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  return texts.some((text) => /\\[([]|\$\$/.test(text)) ? splitMarks(content) : content;
}
