/** Cells of tables that hold parts of an item. */
import type { Paragraph, TableCell } from 'mdast';
import type { Content } from '../../model/index.ts';
import type { BodyReader } from '../body-reader.ts';
import { lowerPhrasing } from '../lower-phrasing.ts';

/** The content of a cell: a paragraph, or nothing. */
export function readCell(cell: TableCell, reader: BodyReader): Content {
  const children = lowerPhrasing(cell.children, { reader, isInCell: true });
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

/** Whether a cell can hold the content. */
export function fitsCell(content: Content): boolean {
  return content.length === 0 || (content.length === 1 && content[0]?.type === 'paragraph');
}

/** A cell with the content; several paragraphs are set apart by line breaks. */
export function printCell(content: Content): TableCell {
  const paragraphs = content.filter((block): block is Paragraph => block.type === 'paragraph');
  const children = paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph.children : [{ type: 'break' as const }, ...paragraph.children],
  );
  return { type: 'tableCell', children };
}
