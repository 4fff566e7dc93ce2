import { describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import type { FieldFidelity } from '../../../src/formats/field-fidelity.ts';
import type { ItemField } from '../../../src/formats/item-fields.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { formatOptions } from '../../../src/node/format-options.ts';
import { exportAll } from './export-all.ts';
import { searchableText } from './searchable-text.ts';
import { type SentinelItem, sentinelItems, sentinelSource } from './sentinel-items.ts';

const items = sentinelItems();
const source = sentinelSource(items);

/** What of an item is not as declared: carried and not found, or lost and found, or unsaid. */
function breaches(
  { item, words }: SentinelItem,
  fields: ReadonlyMap<ItemField, FieldFidelity>,
  losses: readonly Diagnostic[],
  text: string,
): readonly string[] {
  const own = losses.filter((loss) => loss.item === item.id);
  if (own.some(({ code }) => code === 'export-item-omitted')) return [];
  const isAnotherType = own.some(({ code }) => code === 'export-item-degraded');
  return [...words].flatMap(([field, word]) => {
    const fidelity = fields.get(field) ?? 'exact';
    const isFound = text.includes(word);
    const isReported = own.some((loss) => loss.field === field);
    const about = `${field} of ${item.id}`;
    if (fidelity === 'exact') return isFound || isAnotherType ? [] : [`${about} is exact but gone`];
    if (fidelity.kind === 'omitted') {
      return isFound && !isAnotherType ? [`${about} is omitted but there`] : [];
    }
    return isFound || isReported || isAnotherType ? [] : [`${about} is gone and not reported`];
  });
}

describe.each(exportTargets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  test('has in it what it declares to carry, and nothing that it denies', async () => {
    const { exporter, options } = target;
    const { bytes, diagnostics } = await exportAll(target, source);
    const { fields } = exporter.fidelity(formatOptions<never>(exporter, options));
    const text = searchableText(bytes);
    expect(text).toContain('zqsinglestemzq');
    expect(items.flatMap((item) => breaches(item, fields, diagnostics, text))).toEqual([]);
  });
});
