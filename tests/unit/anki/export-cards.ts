/** Exports items as a package of cards. */
import { ankiExporter } from '../../../exporters/anki/index.ts';
import type { AnkiOptions } from '../../../exporters/anki/options.ts';
import { unzipFiles } from '../../../src/formats/unzip.ts';
import type { Diagnostic, Item } from '../../../src/model/index.ts';
import { exportPackage } from '../../../src/node/run-export.ts';
import { dot } from '../made/every-type.ts';
import { bankOf } from '../made/items.ts';

/** A package, taken apart. */
export interface ExportedCards {
  readonly bytes: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly collection: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file of the bank is a dot. */
export async function exportCards(
  items: readonly Item[],
  options: Partial<AnkiOptions> = {},
): Promise<ExportedCards> {
  const selection = {
    id: 'made',
    title: 'Made',
    assessments: [],
    items: items.map(({ id }) => id),
  };
  const source = { bank: bankOf(items), readAsset: () => dot };
  const { bytes, diagnostics } = await exportPackage(ankiExporter, source, selection, options);
  const unzipped = unzipFiles(bytes);
  const collection = unzipped.ok ? unzipped.files.get('collection.anki2') : undefined;
  if (!unzipped.ok || !collection) throw new Error('No collection.');
  return { bytes, files: unzipped.files, collection, diagnostics };
}
