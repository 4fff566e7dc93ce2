/** `<table>`: as a table of Markdown where that can say it, else as elements. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { inlineElements, trimmed } from '../to-blocks.ts';
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
  const align = head.map((_, column) => alignmentOf(rows.map((row) => row[column])));
  for (const part of [element, ...groupsIn(element)]) dropAttributes(part, context, () => false);
  const children = rows.map((row): TableRow => {
    const cells = row.map((cell, column) => convertCell(cell, align[column] ?? null, context));
    return { type: 'tableRow', children: cells };
  });
  return { type: 'table', align, children };
}

/** The elements between a table and its cells. */
function groupsIn(table: SourceElement): SourceElement[] {
  return childElements(table).flatMap((part) => [part, ...childElements(part)]);
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
const runningText: ReadonlySet<string> = new Set([
  ...inlineElements,
  ...['a', 'b', 'br', 'code', 'em', 'font', 'i', 'strike', 'strong', 'tt'],
]);

/** Looked up before anything is converted, so that tables in tables are converted once. */
function holdsRunningText(cell: SourceElement): boolean {
  const waiting = childElements(cell);
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (!runningText.has(element.tagName)) return false;
    for (const child of childElements(element)) waiting.push(child);
  }
  return true;
}

function convertCell(cell: SourceElement, align: AlignType, context: Context): TableCell {
  dropAttributes(cell, context, (name) => {
    return name === 'align' ? writtenAlignment(cell) === align : cellAttributes.has(name);
  });
  return { type: 'tableCell', children: trimmed(flattened(context.convertChildren(cell))) };
}

/** What a Markdown table says by its form. */
const cellAttributes: ReadonlySet<string> = new Set(['scope', 'colspan', 'rowspan']);

/** The one alignment that cells of a column state. */
function alignmentOf(column: readonly (SourceElement | undefined)[]): AlignType {
  const stated = new Set(column.map((cell) => (cell ? writtenAlignment(cell) : null)));
  stated.delete(null);
  const [only = null] = stated;
  return stated.size === 1 ? only : null;
}

function writtenAlignment(cell: SourceElement): AlignType {
  const alignment = attributeOf(cell, 'align')?.toLowerCase();
  if (alignment === 'left' || alignment === 'right' || alignment === 'center') return alignment;
  return null;
}
