/** Reads the questions of a package, each once. */
import type { ImportedItem } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { ItemEntry } from './item-entry.ts';
import type { ItemPlace } from './item-place.ts';
import { readItem } from './read-item.ts';
import { uniqueNames } from './unique-names.ts';

/** The items, and which of them each place of the package has. */
export interface ReadEntries {
  readonly items: readonly ImportedItem[];
  readonly byEntry: ReadonlyMap<ItemEntry, ImportedItem>;
  readonly diagnostics: readonly Diagnostic[];
  /** How many questions stand in the package a second time. */
  readonly copies: number;
}

/** Reads all entries; `placeOf` gets the position of each, counted from 1. */
export function readEntries(
  entries: readonly ItemEntry[],
  placeOf: (entry: ItemEntry, position: number) => ItemPlace,
): ReadEntries {
  const name = itemNames();
  const diagnostics: Diagnostic[] = [];
  const known = new Map<string, ImportedItem>();
  const byEntry = new Map<ItemEntry, ImportedItem>();
  const stimuli = new Map<ImportedItem, string>();
  let copies = 0;
  for (const [index, entry] of entries.entries()) {
    const place = placeOf(entry, index + 1);
    const reading = readItem(entry.element, place);
    const originalName = place.id ?? entry.original;
    const original = originalName === undefined ? undefined : known.get(originalName);
    if (original && (place.id !== undefined || isCopy(reading.imported, original))) {
      copies += 1;
      byEntry.set(entry, original);
      continue;
    }
    diagnostics.push(...reading.diagnostics);
    if (!reading.imported) continue;
    const imported = name(reading.imported);
    byEntry.set(entry, imported);
    known.set(place.id ?? entry.element.attributes.ident ?? '', imported);
    if (reading.stimulus !== undefined) stimuli.set(imported, reading.stimulus);
  }
  return { ...linkStimuli(byEntry, stimuli), diagnostics, copies };
}

/** Canvas drops a copy whose content is that of the bank's question; points belong to the quiz. */
function isCopy(copy: ImportedItem | undefined, original: ImportedItem): boolean {
  return copy !== undefined && contentOf(copy) === contentOf(original);
}

function contentOf({ item }: ImportedItem): string {
  const { type, stem, interactions, feedback, hints, solution } = item;
  return JSON.stringify([type, stem, interactions, feedback, hints, solution]);
}

/** Gives items ids, files and sources that no other item of the package has. */
function itemNames(): (imported: ImportedItem) => ImportedItem {
  const nameId = uniqueNames();
  const nameSource = uniqueNames('~');
  return ({ item, origin, sourceId }) => {
    const id = nameId(item.id);
    // Figures with captions are written in MDX only.
    const ending = JSON.stringify(item).includes('"type":"figure"') ? 'mdx' : 'md';
    const path = item.path.replace(/[^/]*$/, `${id}.${ending}`);
    if (sourceId === undefined) return { item: { ...item, id, path }, origin };
    const ownSource = nameSource(sourceId);
    const source = item.metadata.source?.replace(/#[^#]*$/, `#${ownSource}`);
    const metadata = { ...item.metadata, ...(source !== undefined && { source }) };
    return { item: { ...item, id, path, metadata }, origin, sourceId: ownSource };
  };
}

/** Questions name the ids of their stimuli. */
function linkStimuli(
  byEntry: ReadonlyMap<ItemEntry, ImportedItem>,
  stimuli: ReadonlyMap<ImportedItem, string>,
): Pick<ReadEntries, 'items' | 'byEntry'> {
  const byIdent = new Map(
    [...byEntry].map(([{ element }, { item }]) => [element.attributes.ident ?? '', item.id]),
  );
  const linked = new Map<ImportedItem, ImportedItem>();
  for (const imported of byEntry.values()) {
    const stimulus = byIdent.get(stimuli.get(imported) ?? '');
    const { item } = imported;
    linked.set(
      imported,
      stimulus === undefined
        ? imported
        : { ...imported, item: { ...item, metadata: { ...item.metadata, stimulus } } },
    );
  }
  return {
    items: [...linked.values()],
    byEntry: new Map([...byEntry].map(([entry, item]) => [entry, linked.get(item) ?? item])),
  };
}
