/** GIFT files of others; without them these tests are skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { giftImporter } from '../../../src/importers/gift/index.ts';

const samples = '../shared/corpus/gift';
const reference = '../shared/corpus/reference/gift/all.gift';

function read(path: string) {
  return giftImporter.import({ path, bytes: readFileSync(path) }, { readBeside: () => undefined });
}

describe.skipIf(!existsSync(samples))("Moodle's samples", () => {
  test('are read whole', () => {
    const { items, found, diagnostics } = read(`${samples}/examples.txt`);
    expect([found, items.length]).toEqual([43, 43]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(['import-scoring-changed', 'import-part-dropped']),
    );
    const types = Map.groupBy(items, ({ item }) => item.type);
    expect(Object.fromEntries([...types].map(([type, list]) => [type, list.length]))).toEqual({
      'multiple-choice': 16,
      'multiple-response': 2,
      'short-answer': 9,
      'true-false': 5,
      numeric: 8,
      matching: 3,
    });
  });

  test('have the names that they give their questions', () => {
    const { items, found } = read(`${samples}/questions.gift.txt`);
    expect(found).toBe(9);
    expect(items.map(({ item }) => `${item.title}: ${item.type}`)).toEqual([
      'Q8: essay',
      'Moodle activities: matching',
      'Q2: multiple-choice',
      'colours: multiple-response',
      'Q5: numeric',
      'Shortanswer: short-answer',
      'Q1: true-false',
      '2-08 TSL: true-false',
      '2-08 TSL: true-false',
    ]);
  });
});

describe.skipIf(!existsSync(reference))('the reference file', () => {
  test('is read as a Moodle has read it', () => {
    const { items } = read(reference);
    expect(items.map(({ item }) => `${item.title} ${item.type}`)).toEqual([
      'mc multiple-choice',
      'ma multiple-response',
      'tf true-false',
      'short short-answer',
      'num numeric',
      'numrange numeric',
      'nummulti numeric',
      'match matching',
      'essay essay',
      'desc stimulus',
      'missing multiple-choice',
      'third multiple-response',
      'bad33 multiple-response',
      'dollar short-answer',
    ]);
    expect(items[0]).toMatchObject({
      sourceId: 'g-mc',
      item: { metadata: { topics: ['Algebra/Linear'], tags: ['easy', 'algebra unit'] } },
    });
  });
});
