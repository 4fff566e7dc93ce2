/** Brightspace's public sample of its table, which has a question of every kind. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../src/content/to-text.ts';
import { recogniseFile } from '../../src/importers/recognise-file.ts';
import { describeKey } from '../../src/interactions/describe.ts';

const path = '../shared/corpus/brightspace/Sample_Question_Import_UTF8.csv';

describe.skipIf(!existsSync(path))('the sample of Brightspace', () => {
  const read = () => {
    const file = { path, bytes: new Uint8Array(readFileSync(path)) };
    const importer = recogniseFile(file)?.importer;
    expect(importer?.name).toBe('brightspace-csv');
    return importer?.import(file, { readBeside: () => undefined });
  };

  test('is seven questions, each with what its lines say', () => {
    const items = read()?.items.map(({ item }) => item) ?? [];
    expect(
      items.map(({ id, type, metadata }) => [id, type, metadata.points, metadata.difficulty]),
    ).toEqual([
      ['chem110-234', 'essay', 1, 'medium'],
      ['chem110-235', 'short-answer', 5, 'easy'],
      ['chem110-236', 'matching', 2, 'easy'],
      ['chem110-237', 'multiple-choice', 1, 'easy'],
      ['chem110-238', 'true-false', 1, 'easy'],
      ['chem110-239', 'multiple-response', 10, 'medium'],
      ['chem110-240', 'ordering', 2, 'easy'],
    ]);
    for (const { hints, feedback, metadata } of items) {
      expect(hints.map((hint) => contentToText(hint))).toEqual(['This is the hint text']);
      expect(contentToText(feedback.general ?? [])).toBe('This is the feedback text');
      expect(metadata.status).toBeUndefined();
    }
    const key = ({ interactions: [only] }: (typeof items)[number]): string =>
      only ? describeKey(only) : '';
    expect(items.slice(1, 6).map(key)).toEqual([
      '/This is the text for answer 1/',
      expect.stringMatching(/choice 1 text.*matches with choice 1.*choice 2 text.*choice 2/s),
      expect.stringContaining('This is the correct answer'),
      'True',
      expect.stringMatching(/option 1 text.*option 3 text/s),
    ]);
    expect(items[5]?.metadata.scoring).toBe('partial');
    expect(items[6]?.metadata.scoring).toBe('right-minus-wrong');
  });

  test('loses only its images, two second-best answers, and what items have no place for', () => {
    const found = Map.groupBy(read()?.diagnostics ?? [], ({ code }) => code);
    expect([...found].map(([code, list]) => [code, list.length])).toEqual([
      ['import-image-missing', 7],
      ['import-part-dropped', 2],
      ['import-scoring-changed', 2],
    ]);
  });
});
