/** Moodle XML files of others; without them these tests are skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { moodleXmlImporter } from '../../../src/importers/moodle-xml/index.ts';

const samples = '../shared/corpus/moodle-xml';
const reference = '../shared/corpus/reference/moodle/all.xml';

function read(path: string) {
  const file = { path, bytes: readFileSync(path) };
  expect(moodleXmlImporter.recognise(file).confidence).toBe(0.95);
  return moodleXmlImporter.import(file, { readBeside: () => undefined });
}

describe.skipIf(!existsSync(samples))("Moodle's samples", () => {
  test('are read whole, with their categories', () => {
    const topics = readdirSync(samples).flatMap((name) => {
      const { items, found } = read(`${samples}/${name}`);
      expect(items).toHaveLength(found);
      return items.map(({ item }) => `${item.metadata.topics?.join()}: ${item.type}`);
    });
    expect(topics.sort()).toEqual([
      'Alpha: true-false',
      'Default for C1: essay',
      'Default for C1: multiple-response',
      'Default for C1: numeric',
      'Default for Test images in backup: cloze',
      'Iota/Kappa/Lambda: true-false',
      'Iota/Kappa: essay',
      'Iota/Kappa: true-false',
      'Iota/Mu: true-false',
      'Iota: true-false',
      'Test questions: matching',
      'Test questions: short-answer',
      'Test questions: true-false',
    ]);
  });

  test('have the images of their texts beside the items', () => {
    const { assets } = read(`${samples}/multianswer.xml`);
    expect([...assets.keys()].map((path) => path.replace(/^.*\//, ''))).toEqual([
      'california-state-flag.png',
      'arizona_2.png',
      'moodle.png',
    ]);
    expect([...assets.values()].map((bytes) => bytes[1])).toEqual([0x50, 0x50, 0x50]);
  });
});

describe.skipIf(!existsSync(reference))('the reference file', () => {
  test('has every type of question', () => {
    const { items, found, diagnostics } = read(reference);
    expect(found).toBe(14);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      items.map(({ item }) => `${item.title} ${item.type} ${item.metadata.points ?? 1}`),
    ).toEqual([
      'mc multiple-choice 2',
      'ma multiple-response 1',
      'tf true-false 1',
      'short short-answer 1',
      'num numeric 1',
      'match matching 1',
      'cloze cloze 4',
      'gapselect cloze 1',
      'ddwtos cloze 1',
      'essay essay 10',
      'upload upload 5',
      'desc stimulus 1',
      'calc formula 1',
      'hotspot hotspot 1',
    ]);
  });
});
