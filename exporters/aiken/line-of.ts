/** Content on one line, for a format that knows nothing else. */
import { contentToText } from '../../src/content/to-text.ts';
import { expandUnits } from '../../src/content/units.ts';
import { visitContent } from '../../src/content/walk.ts';
import { imagesAsText } from '../../src/formats/images-as-text.ts';
import type { Content, ContentBlock } from '../../src/model/index.ts';

/** The words, with formulas between `\( \)`. */
export function lineOf(content: Content): string {
  const copy: ContentBlock[] = JSON.parse(JSON.stringify(imagesAsText(content)));
  visitContent(copy, (node) => {
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'inlineMath') continue;
      node.children[index] = { type: 'text', value: delimited(child.value) };
    }
  });
  const blocks = copy.map((block): ContentBlock => {
    if (block.type !== 'math') return block;
    return { type: 'paragraph', children: [{ type: 'text', value: delimited(block.value) }] };
  });
  return contentToText(blocks).replace(/\s+/g, ' ').trim();
}

function delimited(tex: string): string {
  return `\\(${expandUnits(tex).trim()}\\)`;
}
