/**
 * Exported items score as ours do: for each simulated response the rules of the QTI item give the
 * same share of the points, or the exporter said that it loses something of the scoring.
 */
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import { openArchive } from '../../../src/importers/archive/open-archive.ts';
import { scoreItem } from '../../../src/interactions/score.ts';
import type { Diagnostic, Item } from '../../../src/model/index.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { itemsOf, madeSource, sampleSource } from '../exporters/every-item.ts';
import { exportAll } from '../exporters/export-all.ts';
import { simulatedResponses } from '../responses.ts';
import { isComparable, losesScoring } from './comparable.ts';
import { givenInQti } from './qti-responses.ts';
import { openDocument } from './response-processing.ts';

const targets = exportTargets
  .filter(({ exporter }) => exporter.name.startsWith('qti-'))
  .map((target) => [target.name, target] as const);

let sources: readonly (readonly [string, ExportSource])[] = [];

beforeAll(async () => {
  sources = [
    ['made', madeSource()],
    ['sample', await sampleSource()],
  ];
});

describe.each(targets)('%s', (_, target) => {
  test('scores every simulated response as we do, but for what was said to be lost', async () => {
    const unsaid: string[] = [];
    let compared = 0;
    for (const [name, source] of sources) {
      const { bytes, diagnostics } = await exportAll(target, source);
      const archive = openArchive({ path: 'package', bytes });
      if (!archive.ok) throw new Error(archive.diagnostic.message);
      const losses = Map.groupBy(diagnostics, ({ item }) => item);
      for (const item of itemsOf(source)) {
        const file = archive.files.get(`items/${item.id}.xml`);
        const own = losses.get(item.id) ?? [];
        if (!file || losesScoring(own)) continue;
        const { faults, count } = compareScores(item, strFromU8(file), own);
        unsaid.push(...faults.map((fault) => `${name} ${item.id}: ${fault}`));
        compared += count;
      }
    }
    expect(unsaid).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });
});

function compareScores(
  item: Item,
  xml: string,
  losses: readonly Diagnostic[],
): { readonly faults: readonly string[]; readonly count: number } {
  const document = openDocument(xml);
  const faults: string[] = [];
  let count = 0;
  for (const { name, responses } of simulatedResponses(item)) {
    const ours = scoreItem(item, responses);
    if (ours.status === 'pending' || !isComparable(item, responses, losses)) continue;
    count += 1;
    const given = givenInQti(item, responses);
    const theirs = document.score(given.responses, given.template) ?? 0;
    if (Math.abs(theirs - ours.fraction) > 1e-6) {
      faults.push(`${name} gives ${theirs}, not ${ours.fraction}`);
    }
  }
  return { faults, count };
}
