/** Exports all items of a bank to a target. */
import type { ExportTarget } from '../../../exporters/targets.ts';
import type { ExportSelection } from '../../../src/formats/exporter.ts';
import {
  type ExportedPackage,
  type ExportSource,
  exportPackage,
} from '../../../src/node/run-export.ts';
import { itemsOf } from './every-item.ts';

/** Everything, as a topic or query would select it. */
export function wholeSelection(source: ExportSource): ExportSelection {
  const items = itemsOf(source).map(({ id }) => id);
  return { id: 'every-item', title: 'Every item', assessments: [], items };
}

/** The package with all items. */
export async function exportAll(
  { exporter, options }: ExportTarget,
  source: ExportSource,
): Promise<ExportedPackage> {
  return await exportPackage(exporter, source, wholeSelection(source), options);
}
