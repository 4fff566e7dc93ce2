/** Prints the headers of items. */
import { visibleText } from '../diagnostics/visible-text.ts';
import type { IndexedItem } from '../node/index-bank.ts';
import { tableText } from './table-text.ts';

/** One line an item: id, type, difficulty, points, main topic, title. */
export function headersText(items: readonly IndexedItem[]): string {
  const table = tableText(
    items.map(({ id, type, difficulty = '', points, topics, title }) => [
      id,
      type,
      difficulty,
      String(points),
      topics[0] ?? '',
      title,
    ]),
  );
  // Titles of other banks are other people's words: they command no terminal.
  return visibleText(table);
}

/** A JSON list with one item on each line; the words of its content are left out. */
export function headersJson(items: readonly IndexedItem[]): string {
  if (items.length === 0) return '[]\n';
  const lines = items.map(({ text: _text, digest: _digest, ...header }) => JSON.stringify(header));
  return `[\n  ${lines.join(',\n  ')}\n]\n`;
}
