/** All records of a file become items. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedItem, ImportHost, ImportResult } from '../../formats/importer.ts';
import type { Diagnostic, Place } from '../../model/index.ts';
import type { BuiltRecord } from './build-record.ts';
import { readRecord } from './read-record.ts';

/** An import of records, with what the reading of the file itself had to say. */
export function readRecords(
  built: readonly BuiltRecord[],
  host: ImportHost,
  earlier: readonly Diagnostic[],
  provenance?: string,
): ImportResult {
  const items: ImportedItem[] = [];
  const assets = new Map<string, Uint8Array>();
  const diagnostics = [...earlier, ...unknownFields(built)];
  for (const [index, one] of built.entries()) {
    host.onProgress?.(index, built.length);
    const record = provenance === undefined ? one.record : { ...one.record, provenance };
    const reading = readRecord({ ...one, record }, host);
    diagnostics.push(...conflictsOf(one), ...reading.diagnostics);
    if (reading.imported !== undefined) items.push(reading.imported);
    for (const [path, bytes] of reading.assets) assets.set(path, bytes);
  }
  return { items, assets, assessments: [], diagnostics, found: built.length };
}

/** One finding for each name that stands for no field, with how often it occurs. */
function unknownFields(built: readonly BuiltRecord[]): readonly Diagnostic[] {
  const names = new Map<string, { count: number; place: Place }>();
  for (const { unknown, record } of built) {
    for (const name of unknown) {
      const known = names.get(name);
      if (known === undefined) names.set(name, { count: 1, place: record.place });
      else known.count += 1;
    }
  }
  return [...names].map(([name, { count, place }]) =>
    diagnostic('import-field-not-carried', {
      message: `The field ${name.slice(0, 80)} is not imported; ${count} of ${built.length} questions have it.`,
      hint: 'If it matters, keep the source file, or rename the field to one that is read.',
      field: name.slice(0, 80),
      place,
    }),
  );
}

function conflictsOf({ conflicts, record }: BuiltRecord): readonly Diagnostic[] {
  // Answers that differ are reported where they are read: there, neither is taken.
  const others = conflicts.filter(({ field }) => field !== 'answer');
  return others.map(({ field, name }) =>
    diagnostic('import-field-conflict', {
      message: `${record.origin}: The field ${name} says something else than the field of the same meaning before it, which was read.`,
      hint: 'Compare the item with the source.',
      field,
      place: record.places.get(field) ?? record.place,
    }),
  );
}
