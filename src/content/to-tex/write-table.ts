/** Tables: as wide as their cells, or with cells that break lines where that is wider than paper. */
import type { Table } from 'mdast';
import { contentToText } from '../to-text.ts';
import { guardTex } from './escape-tex.ts';
import type { Writer } from './writer.ts';

type Alignment = 'left' | 'right' | 'center' | null | undefined;

/** A cell that is written, with the length of its text and how many columns it spans. */
export interface TexCell {
  readonly tex: string;
  readonly length: number;
  readonly span?: number;
}

/** About how many characters fit on a line beside the number of a question. */
const lineLength = 64;

/** A table whose first row is its head. */
export function writeTable(table: Table, writer: Writer): string {
  const rows = table.children.map((row) =>
    row.children.map((cell): TexCell => {
      const text = contentToText([{ type: 'paragraph', children: cell.children }]);
      return { tex: writer.all(cell.children), length: shownLength(text) };
    }),
  );
  return writeRows(rows, table.align ?? [], 1);
}

/** Rows, the first `headRows` of which are set in bold above a rule. */
export function writeRows(
  rows: readonly (readonly TexCell[])[],
  align: readonly Alignment[],
  headRows: number,
): string {
  const count = Math.max(
    1,
    ...rows.map((row) => row.reduce((sum, { span }) => sum + (span ?? 1), 0)),
  );
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isWide = widths.reduce((sum, width) => sum + width + 3, 0) > lineLength;
  const fair = lineLength / count;
  const columns = widths.map((width, column) =>
    columnType(align[column], isWide && width + 3 > fair),
  );
  const lines = rows.map((row, index) => {
    const isHead = index < headRows;
    const cells = row.map(({ tex, span }) => {
      const content = isHead && tex !== '' ? `\\bfseries ${tex}` : tex;
      return span === undefined || span < 2 ? content : `\\multicolumn{${span}}{l}{${content}}`;
    });
    const rule = isHead && index === headRows - 1 ? '\n\\midrule' : '';
    return `${guardTex(cells.join(' & '))} \\\\${rule}`;
  });
  const body = `\\toprule\n${lines.join('\n')}\n\\bottomrule`;
  const [open, name] = columns.some((column) => column.endsWith('X'))
    ? ['{\\linewidth}', 'tabularx']
    : ['', 'tabular'];
  return `\\begin{paperblock}\n\\begin{${name}}${open}{${columns.join('')}}\n${body}\n\\end{${name}}\n\\end{paperblock}`;
}

function columnType(alignment: Alignment, isBroken: boolean): string {
  if (!isBroken) return alignment === 'right' ? 'r' : alignment === 'center' ? 'c' : 'l';
  const way = { right: '\\raggedleft', center: '\\centering', left: '\\raggedright' };
  return `>{${way[alignment ?? 'left']}\\arraybackslash}X`;
}

/** Commands in formulas take room for one sign. */
function shownLength(text: string): number {
  return text.replace(/\\[A-Za-z]+/g, 'x').replace(/[{}$^_]/g, '').length;
}
