/**
 * Real banks, imported with the command line, checked, exported and compared with their sources.
 * The files are not part of the repository; without them these tests are skipped.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveAsset } from '../../src/content/resolve-asset.ts';
import { contentToText } from '../../src/content/to-text.ts';
import { assetUrls } from '../../src/content/walk.ts';
import { unzipFiles } from '../../src/formats/unzip.ts';
import { type OpenedBank, openBank } from '../../src/node/open-bank.ts';
import { runStemma } from '../unit/cli/run-stemma.ts';

const q2lms = '../shared/corpus/q2lms/fluid_mechanics_questions.json';
const pool = '../shared/corpus/radio-pool/technician-2026-2030.json';

interface Q2lmsFile {
  readonly questions: readonly Readonly<Record<string, unknown>>[];
}

interface PoolEntry {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly correct: number;
  readonly refs: string;
  readonly figure: string;
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-corpus-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `stemma` and gives what it said on both streams. */
async function stemma(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const { code, err, out } = await runStemma(process.cwd(), args);
  return { code, said: out + err };
}

/** The files of a package by path. */
function filesIn(archive: string): ReadonlyMap<string, Uint8Array> {
  const unzipped = unzipFiles(readFileSync(archive));
  if (!unzipped.ok) throw new Error('No archive.');
  return unzipped.files;
}

function questionsIn(archive: string): number {
  const texts = [...filesIn(archive).values()].map((bytes) => new TextDecoder().decode(bytes));
  return texts.join('').match(/<item /g)?.length ?? 0;
}

describe.skipIf(!existsSync(q2lms))('the example bank of Q2LMS', () => {
  const bank = join(folder, 'q2lms');
  let opened: OpenedBank;

  beforeAll(async () => {
    expect(await stemma('import', 'auto', q2lms, '--into', bank)).toEqual({
      code: 0,
      said: expect.stringMatching(
        /: q2lms, .* sure.*\n20 questions found: 20 imported, 0 skipped, 0 reported and left out; no problems\.\n$/,
      ),
    });
    opened = await openBank(bank);
  });

  test('is clean after import', () => {
    expect(opened.bank.items).toHaveLength(20);
    expect(opened.diagnostics).toEqual([]);
    expect(opened.bank.settings.title).toBe('Fluid Mechanics');
  });

  test('comes back from export with every field of every question as it was', async () => {
    const file = join(folder, 'back.json');
    const { code } = await stemma('export', 'q2lms-json', '--bank', bank, '--out', file);
    expect(code).toBe(0);
    const original: Q2lmsFile = JSON.parse(readFileSync(q2lms, 'utf8'));
    const exported: Q2lmsFile = JSON.parse(readFileSync(file, 'utf8'));
    const byText = (list: Q2lmsFile) =>
      new Map(list.questions.map((question) => [question.question_text, question]));
    const back = byText(exported);
    expect(exported.questions).toHaveLength(20);
    for (const [text, question] of byText(original)) {
      const { id, ...fields } = back.get(text) ?? {};
      expect(Object.entries(fields)).toEqual(Object.entries(question));
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    }
  });

  test('comes back from a table with nothing new', async () => {
    const file = join(folder, 'back.csv');
    await stemma('export', 'csv', '--bank', bank, '--out', file);
    const { said } = await stemma('import', 'auto', file, '--into', bank);
    expect(said).toContain('20 questions found: 0 imported, 20 skipped');
    expect(said).not.toContain('data differ');
  });

  test('is one Canvas package of 20 questions', async () => {
    const file = join(folder, 'q2lms.zip');
    const { code, said } = await stemma('export', 'canvas', '--bank', bank, '--out', file);
    expect(code).toBe(0);
    expect(said).not.toMatch(/^(error|warning)/m);
    expect(questionsIn(file)).toBe(20);
  });

  test('is imported once, however often', async () => {
    const { said } = await stemma('import', 'auto', q2lms, '--into', bank);
    expect(said).toContain('20 questions found: 0 imported, 20 skipped');
    expect((await openBank(bank)).bank.items.map(({ id }) => id)).toEqual(
      opened.bank.items.map(({ id }) => id),
    );
  });
});

describe.skipIf(!existsSync(pool))('the radio examination pool', () => {
  const bank = join(folder, 'pool');
  let opened: OpenedBank;
  let entries: readonly PoolEntry[];

  beforeAll(async () => {
    entries = JSON.parse(readFileSync(pool, 'utf8'));
    expect(await stemma('import', 'auto', pool, '--into', bank)).toEqual({
      code: 0,
      said: expect.stringMatching(
        /: question-pool, .* sure.*\n409 questions found: 409 imported, 0 skipped, 0 reported and left out; no problems\.\n$/,
      ),
    });
    opened = await openBank(bank);
  });

  test('is clean after import', () => {
    expect(opened.bank.items).toHaveLength(409);
    expect(opened.diagnostics).toEqual([]);
  });

  test('has every text and every key of its source', () => {
    const items = new Map(opened.bank.items.map((item) => [item.id, item]));
    for (const entry of entries) {
      const item = items.get(entry.id.toLowerCase());
      const [interaction] = item?.interactions ?? [];
      if (item === undefined || interaction?.kind !== 'choice') throw new Error(entry.id);
      const [question] = item.stem;
      expect(question && contentToText([question])).toBe(entry.question);
      expect(interaction.choices.map(({ content }) => contentToText(content))).toEqual(
        entry.answers,
      );
      expect(interaction.choices.findIndex(({ correct }) => correct)).toBe(entry.correct);
      expect(interaction.choices.filter(({ correct }) => correct)).toHaveLength(1);
      expect(item.references.map(({ title }) => `[${title}]`).join('')).toBe(entry.refs);
    }
  });

  test('has the bytes of every figure once, where the items that show it lead', () => {
    const items = new Map(opened.bank.items.map((item) => [item.id, item]));
    const illustrated = entries.filter(({ figure }) => figure !== '');
    expect(illustrated).toHaveLength(12);
    const figures = new Set<string>();
    for (const { id, figure } of illustrated) {
      const item = items.get(id.toLowerCase());
      const [url = ''] = assetUrls(item?.stem ?? []);
      expect(url.replace(/^.*\//, '')).toBe(figure);
      const path = resolveAsset(item?.path ?? '', url) ?? '';
      figures.add(path);
      const source = readFileSync(`../shared/corpus/radio-pool/${figure}`);
      expect(source.equals(opened.readAsset(path) ?? Buffer.alloc(0))).toBe(true);
    }
    expect(figures.size).toBe(new Set(illustrated.map(({ figure }) => figure)).size);
  });

  test('is one Canvas package of 409 questions with its figures', async () => {
    const file = join(folder, 'pool.zip');
    const { code, said } = await stemma('export', 'canvas', '--bank', bank, '--out', file);
    expect(code).toBe(0);
    expect(said).not.toMatch(/^(error|warning)/m);
    expect(questionsIn(file)).toBe(409);
    const figures = [...filesIn(file).keys()].filter((path) => path.endsWith('.png'));
    expect(figures.length).toBeGreaterThanOrEqual(3);
  });

  test('comes back from a table with nothing new', async () => {
    const file = join(folder, 'pool.csv');
    const { code } = await stemma('export', 'csv', '--bank', bank, '--out', file);
    expect(code).toBe(0);
    const { said } = await stemma('import', 'csv', file, '--into', join(folder, 'pool-from-table'));
    expect(said).toContain('409 questions found: 409 imported, 0 skipped, 0 reported and left out');
  });
});
