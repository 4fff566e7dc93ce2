/** The items of a release as data: a table and our own JSON. */
import { csvExporter } from '../../../exporters/csv/index.ts';
import { jsonExporter } from '../../../exporters/json/index.ts';
import { arePackagesPublic } from '../../bank/release.ts';
import { type Selection, selectItems } from '../../bank/select.ts';
import { withoutNotes } from '../../bank/without-notes.ts';
import type { Audience } from '../audience.ts';
import { type BankIndex, type IndexedItem, indexBank } from '../index-bank.ts';
import { loadBank } from '../open-bank.ts';
import { exportPackage } from '../run-export.ts';

/**
 * Files by name; none where there is nothing to give. The public gets what is released for
 * practice, without notes for instructors.
 */
export async function itemTables(
  directory: string,
  audience: Audience,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const index = await indexBank(directory);
  try {
    const selection = selectionFor(audience, index);
    if (selection.items.length === 0) return new Map();
    const chosen = new Set(selection.items);
    const wanted = index.items.filter(({ id }) => chosen.has(id));
    for (const item of wanted) for (const one of withStimulus(item, index)) chosen.add(one.id);
    const source = await loadBank(index, chosen);
    const shown = audience === 'public' ? { ...source, bank: withoutNotes(source.bank) } : source;
    const table = await exportPackage(csvExporter, shown, selection);
    const json = await exportPackage(jsonExporter, shown, selection);
    return new Map([
      ['items.csv', table.bytes],
      ['items.json', json.bytes],
    ]);
  } finally {
    index.close();
  }
}

function selectionFor(audience: Audience, index: BankIndex): Selection {
  const all = selectItems({ kind: 'all' }, index);
  if (audience === 'instructor') return all;
  const open = new Set(
    index.items.filter((item) => arePackagesPublic(withStimulus(item, index))).map(({ id }) => id),
  );
  return { ...all, items: all.items.filter((id) => open.has(id)) };
}

/** The item and the stimulus that goes with it. */
function withStimulus(item: IndexedItem, { items }: BankIndex): readonly IndexedItem[] {
  return item.stimulus === undefined
    ? [item]
    : [item, ...items.filter(({ id }) => id === item.stimulus)];
}
