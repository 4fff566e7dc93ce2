/** What becomes of one item in a target: the item is exported, and what is lost is counted. */
import type { ExportTarget } from '../../exporters/targets.ts';
import type { Diagnostic } from '../model/index.ts';
import { type ExportSource, exportPackage } from './run-export.ts';

/** How far a target carries an item. */
export interface ItemFidelity {
  readonly target: ExportTarget;
  /** `exact`: nothing is lost; `fields`: asked the same, something beside it is lost. */
  readonly level: 'exact' | 'fields' | 'degraded' | 'omitted';
  readonly losses: readonly Diagnostic[];
}

/** Exports the item to the target alone. */
export async function itemFidelity(
  id: string,
  title: string,
  source: ExportSource,
  target: ExportTarget,
): Promise<ItemFidelity> {
  const selection = { id, title, assessments: [], items: [id] };
  const { diagnostics } = await exportPackage(target.exporter, source, selection, target.options);
  return { target, level: levelOf(diagnostics), losses: diagnostics };
}

function levelOf(losses: readonly Diagnostic[]): ItemFidelity['level'] {
  if (losses.some(({ code }) => code === 'export-item-omitted')) return 'omitted';
  if (losses.some(({ code }) => code === 'export-item-degraded')) return 'degraded';
  return losses.length > 0 ? 'fields' : 'exact';
}
