/** Headings that an item's file would take for the beginning of one of its sections. */

import type { Paragraph } from 'mdast';
import { contentToText } from '../../content/to-text.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { sectionNames } from '../../markdown/section-names.ts';
import type { ContentBlock } from '../../model/index.ts';

/** Headings that would begin a section of the item's file, or look as if they did. */
const reservedNames = [...sectionNames, 'Correct', 'Incorrect'].map((name) => name.toLowerCase());

/** The block; a heading with such a name becomes a line in bold. */
export function withoutReservedName<Block extends ContentBlock>(block: Block): Block | Paragraph {
  if (block.type !== 'heading') return block;
  const name = contentToText([block])
    .replace(/[^a-z]+$/i, '')
    .toLowerCase();
  if (closestName(name, reservedNames) === undefined) return block;
  return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
}
