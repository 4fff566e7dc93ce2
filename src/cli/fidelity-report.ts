/** What an export carries and loses, as a table for people. */
import type { Diagnostic } from '../model/index.ts';
import { tableText } from './table-text.ts';

/** An item of the export with its type. */
export interface ExportedItem {
  readonly id: string;
  readonly type: string;
}

const order = [
  'nothing lost',
  'asked the same, fields lost',
  'asked in another form',
  'left out',
] as const;

/**
 * How many items are carried, changed and left out, by type, and what is lost of how many items by
 * field.
 */
export function fidelityReport(
  items: readonly ExportedItem[],
  losses: readonly Diagnostic[],
): string {
  const omitted = idsOf(losses, ({ code }) => code === 'export-item-omitted');
  const changed = idsOf(losses, ({ code }) => code === 'export-item-degraded');
  const touched = idsOf(losses, () => true);
  const levels = Map.groupBy(items, ({ id }): (typeof order)[number] => {
    if (omitted.has(id)) return 'left out';
    if (changed.has(id)) return 'asked in another form';
    return touched.has(id) ? 'asked the same, fields lost' : 'nothing lost';
  });
  const rows = order.map((level) => {
    const group = levels.get(level) ?? [];
    return [level, String(group.length), typesOf(group)];
  });
  return `${tableText(rows)}\n${fieldsText(losses)}`;
}

function idsOf(
  losses: readonly Diagnostic[],
  test: (loss: Diagnostic) => boolean,
): ReadonlySet<string> {
  return new Set(losses.filter(test).flatMap(({ item }) => item ?? []));
}

/** `numeric 12, cloze 3` */
function typesOf(items: readonly ExportedItem[]): string {
  const groups = [...Map.groupBy(items, ({ type }) => type)];
  return groups
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([type, group]) => `${type} ${group.length}`)
    .join(', ');
}

/** One line for each field that is lost of any item or assessment, the most frequent first. */
function fieldsText(losses: readonly Diagnostic[]): string {
  const groups = Map.groupBy(
    losses.filter(({ field, code }) => field !== undefined && code !== 'export-item-degraded'),
    ({ field, code }) => `${field} ${code === 'export-field-omitted' ? 'lost' : 'changed'}`,
  );
  const rows = [...groups].map(([name, group]) => {
    const reasons = new Set(group.map(({ message }) => message));
    const [reason = ''] = reasons;
    const more = reasons.size > 1 ? ` (and ${reasons.size - 1} more reasons)` : '';
    const [field = '', kind = ''] = name.split(' ');
    return { count: subjects(group), cells: [field, kind, `${reason}${more}`] };
  });
  return tableText(
    rows
      .toSorted((a, b) => b.count - a.count)
      .map(({ count, cells: [field = '', kind = '', reason = ''] }) => [
        field,
        kind,
        String(count),
        reason,
      ]),
  );
}

/** How many items and assessments the losses are about. */
function subjects(losses: readonly Diagnostic[]): number {
  return new Set(losses.map(({ item, place }) => item ?? place?.file)).size;
}
