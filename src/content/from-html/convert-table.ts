/** `<table>`: as a table of Markdown where that can say it, else as elements. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { isPhrasing, trimmed } from '../to-blocks.ts';
import {
  attributeOf,
  type Context,
  type Converted,
  childElements,
  dropAttributes,
  type SourceElement,
} from './context.ts';

/**
 * A Markdown table, or undefined where it would lose something: no row of headings on top, cells
 * that span, captions, or blocks inside cells.
 */
export function convertTable(element: SourceElement, context: Context): Table | undefined {
  const rows = rowsOf(element);
  const [head, ...body] = rows ?? [];
  if (!rows || !head?.every((cell) => cell.tagName === 'th')) return undefined;
  if (body.flat().some((cell) => cell.tagName === 'th')) return undefined;
  if (rows.some((row) => row.length !== head.length)) return undefined;
  const trial: Context = { ...context, dropped: [] };
  const children: TableRow[] = [];
  for (const row of rows) {
    const cells = row.map((cell) => convertCell(cell, trial));
    if (!cells.every((cell) => cell !== undefined)) return undefined;
    children.push({ type: 'tableRow', children: cells });
  }
  context.dropped.push(...trial.dropped);
  dropAttributes(element, context, () => false);
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

function convertCell(cell: SourceElement, context: Context): TableCell | undefined {
  const nodes: Converted[] = context.convertChildren(cell);
  if (!nodes.every(isPhrasing) || nodes.some((node) => node.type === 'break')) return undefined;
  dropAttributes(cell, context, (name) => ['align', 'scope', 'colspan', 'rowspan'].includes(name));
  return { type: 'tableCell', children: trimmed(nodes) };
}

function alignmentOf(cell: SourceElement): AlignType {
  const alignment = attributeOf(cell, 'align')?.toLowerCase();
  if (alignment === 'left' || alignment === 'right' || alignment === 'center') return alignment;
  return null;
}
