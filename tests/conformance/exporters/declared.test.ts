import { beforeAll, describe, expect, test } from 'vitest';
import { type ExportTarget, exportTargets } from '../../../exporters/targets.ts';
import type { FidelityDeclaration } from '../../../src/formats/fidelity.ts';
import { hasField, isItemField } from '../../../src/formats/item-fields.ts';
import { itemShape } from '../../../src/formats/item-shape.ts';
import type { Diagnostic, Item } from '../../../src/model/index.ts';
import { formatOptions } from '../../../src/node/format-options.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { itemsOf, madeSource, sampleSource } from './every-item.ts';
import { exportAll } from './export-all.ts';

const sources: ExportSource[] = [];

beforeAll(async () => {
  sources.push(madeSource(), await sampleSource());
});

function declarationOf({ exporter, options }: ExportTarget): FidelityDeclaration {
  return exporter.fidelity(formatOptions<never>(exporter, options));
}

/** What is wrong about a loss, if it is not as declared. */
function breach(loss: Diagnostic, item: Item | undefined, declared: FidelityDeclaration) {
  const { code, field = '', message } = loss;
  if (!item || !code.startsWith('export-')) return [];
  const level = declared.shapes.get(itemShape(item))?.level;
  const told = `${item.id} (${itemShape(item)}) ${field}: ${message}`;
  if (code === 'export-item-omitted')
    return level === 'exact' ? [`is declared exact: ${told}`] : [];
  if (code === 'export-item-degraded')
    return level === 'exact' ? [`is declared exact: ${told}`] : [];
  if (!code.startsWith('export-field-')) return [];
  if (!isItemField(field)) return [`is no field: ${told}`];
  return declared.fields.get(field) === 'exact' ? [`is declared exact: ${told}`] : [];
}

describe.each(exportTargets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  test('loses only what it declares, and names its target', async () => {
    const declared = declarationOf(target);
    const breaches: string[] = [];
    for (const source of sources) {
      const items = new Map(itemsOf(source).map((item) => [item.id, item]));
      const { diagnostics } = await exportAll(target, source);
      for (const loss of diagnostics) {
        if (loss.target !== target.name) breaches.push(`${loss.target}: ${loss.message}`);
        breaches.push(...breach(loss, items.get(loss.item ?? ''), declared));
      }
    }
    expect(breaches).toEqual([]);
  });

  test('reports each field that it declares to lose, of each item that it writes', async () => {
    const declared = declarationOf(target);
    const silent: string[] = [];
    let checked = 0;
    for (const source of sources) {
      const { diagnostics } = await exportAll(target, source);
      const losses = Map.groupBy(diagnostics, ({ item }) => item);
      for (const item of itemsOf(source)) {
        const own = losses.get(item.id) ?? [];
        const isAnotherItem = own.some(({ code }) => /^export-item-/.test(code));
        const isPart = item.type === 'stimulus';
        if (isAnotherItem || isPart) continue;
        for (const [field, fidelity] of declared.fields) {
          if (fidelity === 'exact' || fidelity.kind === 'partly') continue;
          if (!hasField(item, field, (one) => isKept(declared, one))) continue;
          checked += 1;
          if (!own.some((loss) => loss.field === field)) silent.push(`${item.id} ${field}`);
        }
      }
    }
    expect(silent).toEqual([]);
    const losing = [...declared.fields.values()].some(
      (fidelity) => fidelity !== 'exact' && fidelity.kind !== 'partly',
    );
    expect(checked > 0).toBe(losing);
  });
});

function isKept(
  { fields }: FidelityDeclaration,
  field: Parameters<FidelityDeclaration['fields']['get']>[0],
): boolean {
  const fidelity = fields.get(field);
  return fidelity === 'exact' || fidelity?.kind !== 'omitted';
}
