/** Parts that belong together: pairs, members of categories, entries of an order. */
import type { TablePart } from '../../formats/table/table-record.ts';
import type { Content, Entry } from '../../model/index.ts';
import { cellContent } from './cell-content.ts';

/** Members with the group that each belongs to; equal texts are one group. */
export function readGroups(
  parts: readonly TablePart[],
  prefix: 'c' | 't',
): {
  readonly entries: readonly { readonly content: Content; readonly group: string | undefined }[];
  readonly groups: readonly Entry[];
} {
  const names = [...new Set(parts.map(({ match }) => match.trim()))].filter((name) => name !== '');
  const groups = names.map((name, index) => ({
    id: `${prefix}${index + 1}`,
    content: cellContent(name),
  }));
  const entries = parts
    .filter(({ choice }) => choice.trim() !== '')
    .map(({ choice, match }) => ({
      content: cellContent(choice),
      group: groups[names.indexOf(match.trim())]?.id,
    }));
  return { entries, groups };
}

/** An entry at its place. */
export function orderEntry({ choice }: TablePart, index: number): Entry {
  return { id: `o${index + 1}`, content: cellContent(choice) };
}
