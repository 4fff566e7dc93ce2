import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonExporter } from '../../../exporters/json/index.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { envelopeSchema } from '../../../src/formats/stemma-json/envelope.ts';
import { jsonImporter } from '../../../src/importers/stemma-json/index.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { dot, everySetting, everyType } from '../made/every-type.ts';
import { bankOf, completeItem, itemOf } from '../made/items.ts';

function exported(items: readonly Item[], assessments: readonly Assessment[] = []) {
  const selection = {
    id: 'made',
    title: 'Made',
    assessments: assessments.map(({ id }) => id),
    items: items.map(({ id }) => id),
  };
  const bank = bankOf(items, assessments);
  const host = { readAsset: () => dot };
  const { files, diagnostics } = jsonExporter.export(bank, selection, { files: true }, host);
  return { text: String(files[0]?.content), diagnostics };
}

function imported(text: string): ImportResult {
  const file = { path: 'made.json', bytes: Buffer.from(text) };
  return jsonImporter.import(file, { readBeside: () => undefined });
}

/** Items as a bank without defaults completes them. */
function completed({ items }: ImportResult): readonly unknown[] {
  return items.map(({ item }) => completeItem(item));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

describe('our own format', () => {
  test('brings every item back as it was', () => {
    const { text, diagnostics } = exported(everyType);
    expect(diagnostics).toEqual([]);
    const result = imported(text);
    expect(result.diagnostics).toEqual([]);
    expect(new Set(completed(result))).toEqual(new Set(everyType));
  });

  const fixtures = readdirSync('tests/fixtures/items', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/question\.mdx?$/.test(path))
    .map((path) => `tests/fixtures/items/${path}`)
    .filter((path) => existsSync(`${folderOf(path)}/item.json`));

  test.each(fixtures)('brings %s back as it was', (path) => {
    const { item: authored } = parseItem(
      readFileSync(path, 'utf8'),
      path.slice(folderOf(path).length + 1),
    );
    if (!authored) throw new Error(`${path} has no item.`);
    const { metadata, ...content } = authored;
    const { path: _, ...bare } = itemOf('bare', 'essay', 'Why?');
    const item: Item = { ...bare, ...metadata, ...content };
    const [again] = completed(imported(exported([item]).text));
    expect(again).toEqual(item);
  });

  test('brings assessments and the bytes of files back as they were', () => {
    const result = imported(exported(everyType, [everySetting]).text);
    expect(result.assessments).toEqual([everySetting]);
    expect(result.assets).toEqual(new Map([['dot.png', Uint8Array.from(dot)]]));
    expect(result.title).toBe('Made');
  });

  test('writes the stimulus of an item that was chosen alone', () => {
    const bank = bankOf(everyType);
    const selection = { id: 'one', title: 'One', assessments: [], items: ['mc'] };
    const host = { readAsset: () => dot };
    const { files } = jsonExporter.export(bank, selection, { files: false }, host);
    expect(JSON.parse(String(files[0]?.content)).stimuli).toMatchObject([{ id: 'case' }]);
  });

  test('keeps the source of an item, and says whose id it is', () => {
    const item = itemOf('why', 'essay', 'Why?', 'source: exam.pdf');
    const [first] = imported(exported([item]).text).items;
    expect(first).toMatchObject({ sourceId: 'why', item: { metadata: { source: 'exam.pdf' } } });
  });

  test('writes what its schema describes', () => {
    const isValid = new Ajv2020({ strict: false }).compile(envelopeSchema);
    expect(isValid(JSON.parse(exported(everyType, [everySetting]).text))).toBe(true);
    expect(isValid({ format: 'stemma', version: 1, items: [{ id: 'x' }] })).toBe(false);
  });
});
