import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bankFileKind } from '../../../src/bank/bank-path.ts';
import { indexBank } from '../../../src/node/index-bank.ts';
import { OverlayPlaceError } from '../../../src/node/source/layered-source.ts';
import { itemText, stimulusText } from '../bank/bank-of.ts';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';

type Files = Readonly<Record<string, string>>;

async function open(bank: Files, ...overlays: readonly Files[]) {
  const folder = folderWith(bank);
  const folders = overlays.map(folderWith);
  const index = await indexBank(folder, { overlays: folders });
  index.close();
  const names = folders.map((overlay) => `../${basename(overlay)}`);
  return { index, folder, folders, names };
}

describe('an overlay', () => {
  test('adds its items, which are secure whatever the bank says of its own', async () => {
    const { index } = await open(
      {
        'bank.yml': 'release: practice\nlicense: CC-BY-4.0\n',
        'ice/_defaults.yml': 'release: preview\ntags: [winter]\ndifficulty: easy\n',
        'ice/a.md': itemText('a'),
      },
      { 'ice/b.md': itemText('b'), 'ice/_defaults.yml': 'difficulty: hard\n' },
    );
    expect(index.diagnostics).toEqual([]);
    expect(index.items.map(({ id, release, difficulty }) => [id, release, difficulty])).toEqual([
      ['a', 'preview', 'easy'],
      ['b', 'secure', 'hard'],
    ]);
    expect(index.items[1]).toMatchObject({
      tags: ['winter'],
      license: 'CC-BY-4.0',
      topics: ['Ice'],
    });
    const [, b] = index.items;
    expect(b && (await index.loadItem(b)).release).toBe('secure');
  });

  test('may use stimuli and figures of the bank, and has its own', async () => {
    const withFigure = (text: string): string =>
      text.replace('Ice floats on water.', 'Ice floats on water.\n\n![Ice](ice.svg)');
    const { index } = await open(
      {
        'bank.yml': 'release: practice\n',
        'ice/ice.svg': '<svg/>',
        'stimuli/pump.md': stimulusText('pump'),
      },
      {
        'ice/a.md': withFigure(itemText('a', 'stimulus: pump')),
        'ice/own/b.md': withFigure(itemText('b')),
        'ice/own/ice.svg': '<svg></svg>',
      },
    );
    expect(index.diagnostics).toEqual([]);
    expect(index.items.find(({ id }) => id === 'a')?.stimulus).toBe('pump');
    const bytes = index.readAsset('ice/own/ice.svg');
    expect(bytes && Buffer.from(bytes).toString()).toBe('<svg></svg>');
  });

  test('is an error where a path or an id is taken, and hides nothing', async () => {
    const { index, names } = await open(
      { 'b/x.md': itemText('x'), 'ice.svg': '<svg/>', 'same.svg': '<svg/>', 'README.md': 'Bank' },
      {
        'b/x.md': itemText('y'),
        'a/x.md': itemText('x'),
        'ice.svg': '<svg>ice</svg>',
        'same.svg': '<svg/>',
        'README.md': 'Overlay',
      },
    );
    expect(index.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual(
      expect.arrayContaining([
        ['overlay-path', `${names[0]}/b/x.md`],
        ['overlay-path', `${names[0]}/ice.svg`],
        ['duplicate-id', 'b/x.md'],
        ['duplicate-id', `${names[0]}/a/x.md`],
      ]),
    );
    expect(index.diagnostics).toHaveLength(4);
    expect(index.diagnostics.map(({ message }) => message).join('\n')).toContain('b/x.md');
    expect(index.items.map(({ id, path }) => [id, path])).toEqual([['x', 'b/x.md']]);
  });

  test('is told when two of them have one path', async () => {
    const { index, names, folders } = await open(
      {},
      { 'x.md': itemText('x') },
      { 'x.md': itemText('y') },
    );
    expect(index.items.map(({ id }) => id)).toEqual(['x']);
    expect(index.diagnostics).toMatchObject([
      { code: 'overlay-path', place: { file: `${names[1]}/x.md` } },
    ]);
    expect(index.diagnostics[0]?.message).toContain(basename(folders[0] ?? ''));
  });

  test('is warned of what it would make public, and of what is not read', async () => {
    const { index, names } = await open(
      { 'bank.yml': 'title: Ice\n', 'a.md': itemText('a') },
      {
        'bank.yml': 'title: Exams\n',
        'guides/ice.mdx': '# Ice\n',
        'x.md': itemText('x', 'release: practice'),
        'assessments/quiz.yml':
          'id: quiz\ntitle: Quiz\nrelease: preview\nsections:\n  - items: [a]\n',
        'assessments/exam.yml': 'id: exam\ntitle: Exam\nsections:\n  - items: [x]\n',
      },
    );
    expect(index.settings.title).toBe('Ice');
    expect(index.assessments.map(({ id, release }) => [id, release])).toEqual([
      ['exam', 'secure'],
      ['quiz', 'preview'],
    ]);
    expect(index.diagnostics.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ['overlay-release', `${names[0]}/assessments/quiz.yml`, 3],
      ['overlay-unused', `${names[0]}/bank.yml`, undefined],
      ['overlay-unused', `${names[0]}/guides/ice.mdx`, undefined],
      ['overlay-release', `${names[0]}/x.md`, 4],
    ]);
  });

  test('changes nothing that assessments of the bank draw by a query', async () => {
    const draw = (id: string): string =>
      `id: ${id}\ntitle: Quiz\nrelease: practice\nsections:\n  - pick: 1\n    from: type:true-false\n`;
    const bank = { 'a.md': itemText('a'), 'assessments/quiz.yml': draw('quiz') };
    const { index: alone } = await open(bank);
    const { index } = await open(bank, {
      'b.md': itemText('b'),
      'assessments/exam.yml': draw('exam').replace('practice', 'secure'),
    });
    const idsOf = (id: string, assessments: typeof index.assessments) =>
      assessments
        .find((one) => one.id === id)
        ?.sections.map((section) => section.kind === 'drawn' && section.from.ids);
    expect(idsOf('quiz', alone.assessments)).toEqual([['a']]);
    expect(idsOf('quiz', index.assessments)).toEqual([['a']]);
    expect(idsOf('exam', index.assessments)).toEqual([['a', 'b']]);
    expect(index.diagnostics).toEqual([]);
  });

  test('does not lie in the bank, nor the bank in it', async () => {
    const folder = folderWith({ 'bank/a.md': itemText('a'), 'bank/exams/x.md': itemText('x') });
    const bank = join(folder, 'bank');
    for (const overlay of [bank, join(bank, 'exams'), folder]) {
      await expect(indexBank(bank, { overlays: [overlay] })).rejects.toThrow(OverlayPlaceError);
    }
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(bank, join(folder, 'elsewhere/link'));
    const link = join(folder, 'elsewhere/link');
    await expect(indexBank(bank, { overlays: [link] })).rejects.toThrow(OverlayPlaceError);
  });

  test('may lie hidden beside the items', async () => {
    const folder = folderWith({ 'a.md': itemText('a'), '.exams/x.md': itemText('x') });
    const index = await indexBank(folder, { overlays: [join(folder, '.exams')] });
    index.close();
    expect(index.items.map(({ id }) => id)).toEqual(['a', 'x']);
    expect(bankFileKind('.exams/x.md')).toBe('item');
  });
});

test.skipIf(!hasGit)('an overlay that the repository of the bank holds is warned of', async () => {
  const made = makeRepository();
  made.write({
    '.gitignore': 'ignored/\n',
    'questions/a.md': itemText('a'),
    'exams/x.md': itemText('x'),
    'ignored/y.md': itemText('y'),
  });
  const codesWith = async (...names: readonly string[]) => {
    const overlays = names.map((name) => join(made.folder, name));
    const index = await indexBank(join(made.folder, 'questions'), { overlays });
    index.close();
    return index.diagnostics.map(({ code, place }) => [code, place?.file]);
  };
  expect(await codesWith('exams', 'ignored')).toEqual([]);
  made.git('add', '--all');
  expect(await codesWith('exams', 'ignored')).toEqual([['overlay-committed', '../exams']]);
  made.commit();
  expect(await codesWith('exams', 'ignored')).toEqual([['overlay-committed', '../exams']]);
});

describe('the command line', () => {
  const files = {
    'questions/a.md': itemText('a'),
    'questions/assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [exam-x]\n',
    'exams/x.md': itemText('exam-x'),
    'more/z.md': itemText('exam-z'),
    'more/y.md': itemText('exam-y', 'tags: [wet]', 'frobnicate: 1'),
  };

  test('opens overlays that --overlay or the variable names', async () => {
    const folder = folderWith(files);
    const alone = await runStemma(folder, ['list']);
    expect(alone.out).not.toContain('exam-x');
    const one = await runStemma(folder, ['list', '--overlay', 'exams']);
    expect(one.out).toContain('exam-x');
    const env = { STEMMA_OVERLAY: 'exams:more' };
    const both = await runStemma(folder, ['list', '--json'], env);
    expect(JSON.parse(both.out).map(({ id }: { id: string }) => id)).toEqual([
      'a',
      'exam-x',
      'exam-z',
    ]);
    expect((await runStemma(folder, ['list', '--overlay', 'none'])).code).toBe(2);
  });

  test('tells that a missing item may be in an overlay', async () => {
    const folder = folderWith(files);
    const { code, out } = await runStemma(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toContain('assessment-unknown-item');
    expect(out).toContain('--overlay');
  });

  test('names files of an overlay by their way from the working folder', async () => {
    const folder = folderWith(files);
    const args = ['check', '--overlay', 'exams', '--overlay', 'more'];
    const { out } = await runStemma(folder, args);
    expect(out).toMatch(/^more\/y\.md:5:\d+ \w+/mu);
    expect(out).toContain('frobnicate: 1');
    const json = await runStemma(folder, [...args, '--json']);
    expect(JSON.parse(json.out)[0].place.file).toBe('more/y.md');
    const inside = await runStemma(join(folder, 'questions'), [
      ...['check', '--bank', '.', '--overlay', '../more', '--overlay', '../exams', '--github'],
    ]);
    expect(inside.out).toContain('file=../more/y.md,');
  });

  test('writes into an overlay only where it is named', async () => {
    const untidy = itemText('exam-x').replace('title: Ice floats', "title:   'Ice floats'");
    const folder = folderWith({ ...files, 'exams/x.md': untidy, 'questions/a.md': itemText('a') });
    const read = (): string => readFileSync(join(folder, 'exams/x.md'), 'utf8');
    const overlay = ['--overlay', 'exams'];
    await runStemma(folder, ['format', ...overlay]);
    await runStemma(folder, ['check', '--fix', ...overlay]);
    expect(read()).toBe(untidy);
    const { out } = await runStemma(folder, ['format', 'exams', ...overlay]);
    expect(out).toBe('exams/x.md\n');
    expect(read()).toContain('title: Ice floats\n');
    const begun = await runStemma(folder, ['new', 'numeric', 'exams/ice/z', ...overlay]);
    expect(begun.out).toBe('exams/ice/z.md\n');
    const taken = await runStemma(folder, ['new', 'numeric', 'ice/z', ...overlay]);
    expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('exams/ice/z.md')]);
    const kept = await runStemma(folder, ['new', 'numeric', 'ice/w', ...overlay]);
    expect(kept.out).toBe('questions/ice/w.md\n');
    expect((await runStemma(folder, ['check', ...overlay])).code).toBe(0);
  });
});
