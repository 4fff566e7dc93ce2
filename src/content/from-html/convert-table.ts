/** `<table>`: as a table of Markdown where that can say it, else as elements. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { trimmed } from '../to-blocks.ts';
import {
  attributeOf,
  type Context,
  childElements,
  dropAttributes,
  type SourceElement,
} from './context.ts';
import { flattened } from './flattened.ts';

/**
 * A Markdown table, or undefined where it would lose something: no row of headings on top, cells
 * that span, captions, or more than running text in a cell.
 */
export function convertTable(element: SourceElement, context: Context): Table | undefined {
  const rows = rowsOf(element);
  const [head, ...body] = rows ?? [];
  if (!rows || !head?.every((cell) => cell.tagName === 'th')) return undefined;
  if (body.flat().some((cell) => cell.tagName === 'th')) return undefined;
  if (rows.some((row) => row.length !== head.length)) return undefined;
  if (!rows.flat().every(holdsRunningText)) return undefined;
  dropAttributes(element, context, () => false);
  const children = rows.map((row): TableRow => {
    return { type: 'tableRow', children: row.map((cell) => convertCell(cell, context)) };
  });
  return { type: 'table', align: head.map(alignmentOf), children };
}

/** Cells by row; undefined when there is more in the table than rows of plain cells. */
function rowsOf(table: SourceElement): SourceElement[][] | undefined {
  const rows: SourceElement[][] = [];
  for (const part of childElements(table)) {
    if (!['thead', 'tbody', 'tfoot'].includes(part.tagName)) return undefined;
    for (const row of childElements(part)) {
      const cells = childElements(row);
      if (cells.some((cell) => spans(cell))) return undefined;
      rows.push(cells);
    }
  }
  return rows;
}

function spans(cell: SourceElement): boolean {
  return ['colspan', 'rowspan'].some((name) => (attributeOf(cell, name) ?? '1') !== '1');
}

/** What a cell of a Markdown table can hold, by the names in HTML. */
const runningText: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Looked up before anything is converted, so that tables in tables are converted once. */
function holdsRunningText(cell: SourceElement): boolean {
  const waiting = childElements(cell);
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (!runningText.has(element.tagName)) return false;
    for (const child of childElements(element)) waiting.push(child);
  }
  return true;
}

function convertCell(cell: SourceElement, context: Context): TableCell {
  dropAttributes(cell, context, (name) => ['align', 'scope', 'colspan', 'rowspan'].includes(name));
  return { type: 'tableCell', children: trimmed(flattened(context.convertChildren(cell))) };
}

function alignmentOf(cell: SourceElement): AlignType {
  const alignment = attributeOf(cell, 'align')?.toLowerCase();
  if (alignment === 'left' || alignment === 'right' || alignment === 'center') return alignment;
  return null;
}
