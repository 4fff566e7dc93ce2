/** Which number each question has in each version, with its key there. */
import { writeCsv } from '../csv.ts';
import { askedItem } from './asked-item.ts';
import { keyOnPaper } from './key-letters.ts';
import type { WrittenPaper } from './write-paper.ts';

/** A table in CSV, one row for each item that any version has. */
export function versionTable<Output>({ versions }: WrittenPaper<Output>): string {
  const rows = new Map<string, string[]>();
  for (const [column, { blocks }] of versions.entries()) {
    for (const block of blocks) {
      if (block.kind !== 'question') continue;
      const { number, seed } = block.question;
      const item = askedItem(block.question);
      const row = rows.get(item.id) ?? [item.id, item.title];
      while (row.length < 2 + 2 * column) row.push('');
      row.push(String(number), keyOnPaper(item, seed));
      rows.set(item.id, row);
    }
  }
  const header = versions.flatMap(({ label }) => [label, `${label} key`]);
  const width = 2 + header.length;
  const padded = [...rows.values()].map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ''),
  ]);
  return writeCsv([['item', 'title', ...header], ...padded]);
}
