/** Cells of tables that hold parts of an item. */
import type { TableCell } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content } from '../../model/index.ts';
import type { BodyReader } from '../body-reader.ts';
import { lowerPhrasing } from '../lowering/lower-phrasing.ts';
import { normalBlocks } from '../lowering/normal-form.ts';
import { toOneLine } from './one-line.ts';

/** The content of a cell: a paragraph, or nothing. */
export function readCell(cell: TableCell, reader: BodyReader): Content {
  const children = lowerPhrasing(cell.children, { reader, isInCell: true });
  return normalBlocks([{ type: 'paragraph', children }]);
}

/** Whether a cell can hold the content: nothing, or a paragraph on one line. */
export function fitsCell(content: Content): boolean {
  const [only, second] = content;
  if (second || (only && only.type !== 'paragraph')) return false;
  let isOneLine = true;
  visitContent(content, (node) => {
    if (node.type === 'text' && node.value.includes('\n')) isOneLine = false;
  });
  return isOneLine;
}

/** A cell with the content. */
export function printCell(content: Content): TableCell {
  return { type: 'tableCell', children: toOneLine(content) };
}
