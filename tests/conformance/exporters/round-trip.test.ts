import { beforeAll, describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import { plainContent } from '../../../src/formats/degradations/plain-content.ts';
import type { Importer, ImportResult } from '../../../src/formats/importer.ts';
import type { SqliteEngine } from '../../../src/formats/sqlite.ts';
import { importers } from '../../../src/importers/index.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import type { Diagnostic, Item } from '../../../src/model/index.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { openSqlite } from '../../../src/node/sqlite.ts';
import { completeItem, itemOf } from '../../unit/made/items.ts';
import { differences } from './compare-items.ts';
import { itemsOf, madeSource, sampleSource } from './every-item.ts';
import { fieldsOfLosses } from './expected-differences.ts';
import { exportAll } from './export-all.ts';

/** The importer that reads what an exporter writes, where they differ in name. */
const readers: Readonly<Record<string, string>> = {
  'q2lms-json': 'q2lms',
  'qti-2.1': 'qti',
  'qti-2.2': 'qti',
  'qti-3.0': 'qti',
  'blackboard-qti': 'qti',
};

/** Formats that people and paper read. */
const withoutReader = ['latex', 'latex-amc', 'html-print', 'h5p'];

const targets = exportTargets
  .filter(({ exporter }) => !withoutReader.includes(exporter.name))
  .map((target) => [target.name, target] as const);

let sqlite: SqliteEngine;
let sources: readonly (readonly [string, ExportSource])[] = [];

beforeAll(async () => {
  sqlite = await openSqlite();
  sources = [
    ['made', madeSource()],
    ['sample', await sampleSource()],
  ];
});

function readerOf(exporter: string): Importer {
  const name = readers[exporter] ?? exporter;
  const importer = importers.find((one) => one.name === name);
  if (!importer) throw new Error(`There is no importer ${name}.`);
  return importer;
}

/** Reads a package with nothing beside it. */
function readBack(importer: Importer, bytes: Uint8Array): ImportResult {
  return importer.import({ path: 'package', bytes }, { readBeside: () => undefined, sqlite });
}

/** The items as they are once their files are written and read again. */
function importedItems(importer: Importer, bytes: Uint8Array): readonly Item[] {
  const { items, diagnostics } = readBack(importer, bytes);
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  expect(faults.map(({ message }) => message)).toEqual([]);
  return items.map(({ item }) => {
    const stored = parseItem(printItem(item), item.path);
    const [problem] = stored.diagnostics.filter(({ severity }) => severity === 'error');
    if (!stored.item || problem) throw new Error(`${item.id}: ${problem?.message ?? 'no item'}`);
    return completeItem(stored.item);
  });
}

/** Items that the package has as questions, in their order. */
function writtenItems(source: ExportSource, losses: readonly Diagnostic[]): readonly Item[] {
  const omitted = new Set(
    losses.filter(({ code }) => code === 'export-item-omitted').map(({ item }) => item),
  );
  return itemsOf(source).filter(({ id }) => !omitted.has(id));
}

/** Pairs by title, where it is unique, else by position. */
function pairs(written: readonly Item[], imported: readonly Item[]) {
  const titles = Map.groupBy(imported, ({ title }) => title);
  return written.map((item, index) => {
    const same = titles.get(item.title) ?? [];
    return [item, same.length === 1 ? same[0] : imported[index]] as const;
  });
}

describe.each(targets)('%s', (_, target) => {
  test('comes back as it was but for what was said to be lost', async () => {
    const importer = readerOf(target.exporter.name);
    const unsaid: string[] = [];
    for (const [name, source] of sources) {
      const { bytes, diagnostics } = await exportAll(target, source);
      const imported = importedItems(importer, bytes);
      const losses = Map.groupBy(diagnostics, ({ item }) => item);
      const shown = new Set(itemsOf(source).map(({ stimulus }) => stimulus));
      const written = writtenItems(source, diagnostics);
      const questions = written.filter(({ type }) => type !== 'stimulus');
      const isPerQuestion = imported.length === questions.length;
      const compared = isPerQuestion
        ? questions
        : written.filter(({ id }) => !shown.has(id) || imported.length === written.length);
      for (const [before, after] of pairs(compared, imported)) {
        if (!after) {
          unsaid.push(`${name} ${before.id} is gone`);
          continue;
        }
        const allowed = fieldsOfLosses(losses.get(before.id) ?? []);
        for (const [field, change] of differences(before, after, allowed)) {
          if (!allowed.has(field)) unsaid.push(`${name} ${before.id} ${field}: ${change}`);
        }
      }
    }
    expect(unsaid).toEqual([]);
  });

  test('never gives a key to an item that has none', async () => {
    const item: Item = {
      ...itemOf('no-key', 'multiple-choice', 'Which?\n\n- [x] red\n- [ ] blue'),
      interactions: [
        {
          kind: 'choice',
          id: 'response',
          cardinality: 'single',
          choices: [
            { id: 'a', content: plainContent('red'), correct: false },
            { id: 'b', content: plainContent('blue'), correct: false },
          ],
        },
      ],
      status: 'draft',
    };
    const { bytes, diagnostics } = await exportAll(target, madeSource([item]));
    if (target.name !== 'json') {
      expect(diagnostics.map(({ item, severity }) => [item, severity])).toContainEqual([
        item.id,
        'warning',
      ]);
    }
    const { items } = readBack(readerOf(target.exporter.name), bytes);
    const keys = items.flatMap(({ item: { interactions } }) =>
      interactions.flatMap((one) => (one.kind === 'choice' ? one.choices : [])),
    );
    expect(keys.filter(({ correct }) => correct)).toEqual([]);
  });
});
