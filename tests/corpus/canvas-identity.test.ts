/**
 * Real packages of Canvas: imported, exported to Canvas and imported again, every question is as it
 * was. The files are not part of the repository; without them these tests are skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canvasExporter } from '../../exporters/canvas/index.ts';
import type { CanvasOptions } from '../../exporters/canvas/options.ts';
import type { ImportResult } from '../../src/formats/importer.ts';
import { zipFiles } from '../../src/formats/zip.ts';
import { canvasImporter } from '../../src/importers/canvas/index.ts';
import { parseItem } from '../../src/markdown/parse-item.ts';
import { printItem } from '../../src/markdown/print-item.ts';
import type { AuthoredItem } from '../../src/model/index.ts';
import { defaultOptions } from '../unit/canvas/made-package.ts';
import { bankOf, completeItem } from '../unit/made/items.ts';

const folder = '../shared/corpus/canvas-qti12';
const golden = '../shared/corpus/canvas-golden/golden_qti12.zip';

function read(path: string, bytes: Uint8Array): ImportResult {
  return canvasImporter.import({ path, bytes }, { readBeside: () => undefined });
}

/** The package that the imported questions and quizzes become. */
function exportAgain(imported: ImportResult, options: Partial<CanvasOptions>): Uint8Array {
  const items = imported.items.map(({ item }) => completeItem(item));
  const assessments = options.container === 'bank' ? [] : imported.assessments;
  const { files } = canvasExporter.export(
    bankOf(items, assessments),
    {
      id: 'again',
      title: 'Again',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    { ...defaultOptions, ...options },
    { readAsset: (path) => imported.assets.get(path) },
  );
  return zipFiles(files);
}

/** What Canvas has a place for. */
function carried({ metadata, ...item }: AuthoredItem) {
  const { fixed, points, release, scoring, shuffle, status } = metadata;
  const { hints: _, path: __, ...content } = item;
  return { ...content, fixed, points, release, scoring, shuffle, status };
}

function byId({ items }: ImportResult): ReadonlyMap<string, AuthoredItem> {
  return new Map(items.map(({ item }) => [item.id, item]));
}

/** Ids of questions that came back otherwise than they were. */
function changed(before: ImportResult, after: ImportResult): readonly string[] {
  const again = byId(after);
  return before.items.flatMap(({ item }) => {
    const other = again.get(item.id);
    const isSame = other !== undefined && text(carried(other)) === text(carried(item));
    return isSame ? [] : [item.id];
  });
}

/** JSON with its keys in order. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

describe.skipIf(!existsSync(folder))('26 packages with 3,456 questions (needs ../shared)', () => {
  const packages = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.zip'))
    : [];
  let questions = 0;

  test.each(packages)('%s', (name) => {
    const before = read(name, new Uint8Array(readFileSync(join(folder, name))));
    expect(before.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(before.found).toBe(before.items.length);
    expect(before.assessments).toHaveLength(1);
    questions += before.found;

    const after = read('again.zip', exportAgain(before, {}));
    expect(changed(before, after)).toEqual([]);
    expect(after.found).toBe(before.found);
    expect(after.assessments).toEqual(before.assessments);

    for (const { item } of before.items) {
      const stored = parseItem(printItem(item), item.path);
      expect(stored.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(stored.item && text(carried(stored.item))).toBe(text(carried(item)));
    }
  });

  test('are all there, in less than 1 GiB of memory', () => {
    expect(packages).toHaveLength(26);
    expect(questions).toBe(3456);
    expect(process.resourceUsage().maxRSS).toBeLessThan(2 ** 20);
  });
});

describe.skipIf(!existsSync(golden))(
  'a package with every classic type, groups and a bank (needs ../shared)',
  () => {
    const before = existsSync(golden)
      ? read('golden.zip', new Uint8Array(readFileSync(golden)))
      : undefined;

    test.each([
      ['classic', 'quiz'],
      ['classic', 'bank'],
      ['classic', 'both'],
      ['new-quizzes', 'quiz'],
      ['new-quizzes', 'bank'],
    ] as const)('is the same through %s as %s', (profile, container) => {
      if (!before) throw new Error('There is no package.');
      expect(before.diagnostics).toMatchObject([
        { code: 'import-assessment-incomplete', message: expect.stringContaining('TEXT') },
      ]);
      expect(before.items).toHaveLength(20);
      const after = read('again.zip', exportAgain(before, { profile, container }));
      // The text that no question belongs to stands in the bank only.
      const left = container === 'quiz' ? ['g-tx'] : [];
      expect(changed(before, after)).toEqual(left);
      expect(after.items).toHaveLength(20 - left.length);
      expect([...after.assets.values()]).toEqual([...before.assets.values()]);
    });

    // A text asks nothing, so no assessment of a bank may name it.
    test('keeps its groups, settings and the order of its questions', () => {
      const [quiz] = before?.assessments ?? [];
      expect(quiz?.title).toBe('Golden');
      expect(quiz?.description).toBe('Golden quiz.');
      expect(quiz?.settings).toEqual({
        timeLimitMinutes: 45,
        attempts: 2,
        scoreToKeep: 'highest',
        shuffleChoices: true,
        showCorrectAnswers: 'always',
        oneQuestionAtATime: false,
      });
      const questions = [
        'mc',
        'tf',
        'ma',
        'sa',
        'fb',
        'dd',
        'mt',
        'n1',
        'n2',
        'n3',
        'cq',
        'es',
        'fu',
      ];
      expect(quiz?.sections).toEqual([
        { kind: 'fixed', items: questions.map((name) => ({ id: `g-${name}` })) },
        {
          kind: 'drawn',
          title: 'Pick group',
          pick: 1,
          from: { kind: 'items', ids: ['g-gp1', 'g-gp2'] },
          points: 3,
        },
        {
          kind: 'drawn',
          title: 'From bank',
          pick: 2,
          from: { kind: 'items', ids: ['b-1', 'b-2', 'b-3'] },
          points: 1,
        },
        { kind: 'fixed', items: [{ id: 'g-im' }] },
      ]);
    });
  },
);
