/** Tables as editors write them, without the paragraphs in every cell. */
import type { SourceElement } from '../../content/from-html/context.ts';
import {
  isBlankText,
  isBlock,
  isElement,
  newElement,
  type SourceNode,
  setChildren,
} from './tree.ts';

/** A cell whose only block is a paragraph holds the text of it. */
export function tidyCell(cell: SourceElement): SourceElement {
  const filled = cell.childNodes.filter((child) => !isBlankText(child));
  const [only, second] = filled;
  const isWrapped = isElement(only) && (only.tagName === 'p' || only.tagName === 'div');
  if (!second && isWrapped && !only.childNodes.some(isBlock)) setChildren(cell, only.childNodes);
  return cell;
}

/** The table without white space between its parts; a table of one cell is what is in it. */
export function tidyTable(table: SourceElement): readonly SourceNode[] {
  removeSpace(table);
  const cells = cellsOf(table);
  const [only, second] = cells;
  if (
    only &&
    !second &&
    !table.childNodes.some((one) => isElement(one) && one.tagName === 'caption')
  ) {
    return [newElement('div', {}, only.childNodes)];
  }
  const [head] = rowsOf(table);
  const isMarkdown = head?.childNodes.every((cell) => isElement(cell) && cell.tagName === 'th');
  for (const cell of isMarkdown ? [] : cells) {
    cell.attrs = cell.attrs.filter(({ name }) => name !== 'align');
  }
  return cells.length === 0 ? [] : [table];
}

function removeSpace(parent: SourceElement): void {
  const isStructure = structure.has(parent.tagName);
  if (!isStructure) return;
  setChildren(
    parent,
    parent.childNodes.filter((child) => !isBlankText(child)),
  );
  for (const child of parent.childNodes) if (isElement(child)) removeSpace(child);
}

const structure: ReadonlySet<string> = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'colgroup',
]);

function rowsOf(table: SourceElement): readonly SourceElement[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((group) => group.childNodes.filter(isElement))
    .filter(({ tagName }) => tagName === 'tr');
}

function cellsOf(table: SourceElement): readonly SourceElement[] {
  return rowsOf(table).flatMap((row) => row.childNodes.filter(isElement));
}
