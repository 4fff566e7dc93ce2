/** Prints an item's file in the canonical form. */
import { printItem } from '../../markdown/print-item.ts';
import { splitFile } from '../../markdown/split-file.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { keepComments } from './front-matter-comments.ts';

/**
 * The canonical text, with the comments that the front matter of `source` has.
 * @param source what the item was read from
 */
export function formatItem(item: AuthoredItem, source: string): string {
  const printed = printItem(item);
  const before = frontMatterOf(source.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n'));
  const after = frontMatterOf(printed);
  if (before === undefined || after === undefined) return printed;
  const kept = keepComments(before.text, after.text);
  return printed.slice(0, after.start) + kept + printed.slice(after.end);
}

function frontMatterOf(source: string) {
  const parts = splitFile(source);
  if (parts.kind !== 'whole') return undefined;
  const { start, end } = parts.frontMatter;
  return { start, end, text: source.slice(start, end) };
}
