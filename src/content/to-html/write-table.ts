/** Tables. */
import type { Table } from 'mdast';
import type { Writer } from './writer.ts';

/** A table whose first row is its head. */
export function writeTable(table: Table, writer: Writer): string {
  const rows = table.children.map((row, index) => {
    const open = index === 0 ? '<th scope="col"' : '<td';
    const close = index === 0 ? '</th>' : '</td>';
    let cells = '';
    for (const [column, cell] of row.children.entries()) {
      const alignment = writeAlignment(table.align?.[column] ?? undefined, writer);
      cells += `${open}${alignment}>${writer.all(cell.children)}${close}`;
    }
    return `<tr>${cells}</tr>`;
  });
  const [head = '', ...body] = rows;
  const tbody = body.length > 0 ? `\n<tbody>\n${body.join('\n')}\n</tbody>` : '';
  return `<table>\n<thead>\n${head}\n</thead>${tbody}\n</table>`;
}

function writeAlignment(
  alignment: 'left' | 'right' | 'center' | undefined,
  writer: Writer,
): string {
  if (alignment === undefined) return '';
  return writer.options.align?.(alignment) ?? ` class="align-${alignment}"`;
}
