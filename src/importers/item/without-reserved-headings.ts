/** Headings that would begin a section of the item's file. */
import { contentToText } from '../../content/to-text.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { sectionNames } from '../../markdown/section-names.ts';
import type { Content, ContentBlock } from '../../model/index.ts';

const reservedNames = [...sectionNames, 'Correct', 'Incorrect'].map((name) => name.toLowerCase());

/** A heading with a reserved name, or one that looks like it, becomes a line in bold. */
export function withoutReservedHeadings(content: Content): Content {
  return content.map((block): ContentBlock => {
    if (block.type !== 'heading') return block;
    const name = contentToText([block])
      .replace(/[^a-z]+$/i, '')
      .toLowerCase();
    if (closestName(name, reservedNames) === undefined) return block;
    return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
  });
}
