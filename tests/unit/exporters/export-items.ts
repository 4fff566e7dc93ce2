/** Runs an exporter of single files on items. */
import type { Exporter, ExportResult } from '../../../src/formats/exporter.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

/** The one file of an export. */
export interface ExportedText extends Pick<ExportResult, 'diagnostics'> {
  readonly path: string;
  readonly text: string;
}

/** Exports the items in their order. */
export function exportItems<Options>(
  exporter: Exporter<Options>,
  options: Options,
  items: readonly Item[],
  assessments: readonly Assessment[] = [],
): ExportedText {
  const { files, diagnostics } = exporter.export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    options,
    { readAsset: () => undefined },
  );
  const [file] = files;
  if (files.length !== 1 || typeof file?.content !== 'string') throw new Error('Not one text.');
  return { path: file.path, text: file.content, diagnostics };
}

/** Imported items as they are once their files are written and read again, under ids of their own. */
export function storedItems({ items }: ImportResult): readonly Item[] {
  const defaults = itemOf('defaults', 'stimulus', 'Text.');
  return items.map(({ item }, index) => {
    const { item: stored, diagnostics } = parseItem(printItem(item), item.path);
    const [problem] = diagnostics;
    if (stored === undefined || problem) throw new Error(problem?.message ?? 'No item.');
    const { metadata, ...content } = stored;
    const { stem: _, title: __, type: ___, ...rest } = defaults;
    return { ...rest, ...metadata, ...content, id: `item-${index}` };
  });
}
