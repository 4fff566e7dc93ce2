/** Choices and parts of keys as cells. */
import { type TablePart, tablePart } from '../../src/formats/table/table-record.ts';
import type { Choice, Content, Entry, TextKey } from '../../src/model/index.ts';
import { cellMarkdown } from './cell-markdown.ts';

/** A choice with its role and rationale. */
export function choicePart({ content, correct, feedback }: Choice): TablePart {
  return tablePart({
    choice: cellMarkdown(content),
    correct: String(correct),
    feedback: cellMarkdown(feedback ?? []),
  });
}

/** A pattern stands between slashes; a text that looks like one, or like a number, has a backslash. */
export function textKeyCell(key: TextKey): string {
  if (key.kind === 'pattern') return `/${key.source}/${key.flags}`;
  return /^[\\/=]/.test(key.value) ? `\\${key.value}` : key.value;
}

/**
 * Members and what they belong to. Groups without a member, and all groups where the members name
 * them in another order, have rows of their own before.
 */
export function entryParts(
  members: readonly { readonly content: Content; readonly group: string | null }[],
  groups: readonly Entry[],
): readonly TablePart[] {
  const named = new Set(members.flatMap(({ group }) => group ?? []));
  const inOrder = [...named].every((id, index) => groups[index]?.id === id);
  const declared = inOrder ? groups.filter(({ id }) => !named.has(id)) : groups;
  const text = new Map(groups.map(({ id, content }) => [id, cellMarkdown(content)]));
  const alone = declared.map(({ id }) => tablePart({ match: text.get(id) ?? '' }));
  const rows = members.map(({ content, group }) =>
    tablePart({ choice: cellMarkdown(content), match: text.get(group ?? '') ?? '' }),
  );
  return inOrder ? [...rows, ...alone] : [...alone, ...rows];
}
