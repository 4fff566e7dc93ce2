import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { exporters } from '../../../exporters/index.ts';
import { questionTypeNames } from '../../../src/model/index.ts';
import { itemText, stimulusText } from '../bank/bank-of.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import { folderWith, runStemma } from './run-stemma.ts';

describe('wrong usage ends with 2 and says what was meant', () => {
  test.each([
    [['chekc'], 'check'],
    [['check', '--jsno'], '--json'],
    [['check', '--bank', 'nowhere'], 'nowhere'],
    [['new', 'essays', 'a'], 'essay'],
    [['new', 'essay'], 'path'],
    [['query', 'topc:ice'], 'topic:'],
    [['export', 'canvsa'], 'canvas'],
    [['export', 'canvas', '--assessment', 'qiuz'], 'quiz'],
    [['export', 'canvas', '--query', 'ice', '--topic', 'Ice'], '--topic'],
    [['export', 'canvas', '--option', 'profile'], 'name=value'],
    [['export', 'canvas', '--profile', 'classics'], 'classic'],
    [['export', 'canvas', '--query', 'nothing-like-this'], 'Nothing'],
    [['format', 'elsewhere'], 'elsewhere'],
  ])('%j', async (args, meant) => {
    const folder = folderWith({
      'questions/a.md': itemText('a'),
      'questions/assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [a]\n',
    });
    const { code, out, err } = await runStemma(folder, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(meant);
  });
});

test('every command has help with examples', async () => {
  const help = await runStemma('.', ['--help']);
  expect(help.code).toBe(0);
  const names = [...help.out.matchAll(/^ {2}([a-z]+) .*?\[options\]/gmu)].map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['check', 'format', 'new', 'list', 'query', 'export', 'schema']),
  );
  for (const name of names) {
    const { code, out } = await runStemma('.', [String(name), '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/\nExamples:\n {2}stemma /u);
  }
});

describe('new', () => {
  test.each(questionTypeNames)(
    '%s begins an item that is sound and in canonical form',
    async (type) => {
      const folder = folderWith({ 'questions/bank.yml': 'title: Bank\n' });
      const made = await runStemma(folder, ['new', type, 'ice/melting-point']);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toContain('questions/ice/melting-point.md\n');
      expect(await runStemma(folder, ['check', '--strict'])).toMatchObject({ code: 0, out: '' });
      expect(await runStemma(folder, ['format', '--check'])).toMatchObject({ code: 0, out: '' });
      const { out } = await runStemma(folder, [
        'list',
        type === 'stimulus' ? 'stimuli' : 'items',
        '--json',
      ]);
      expect(JSON.parse(out)).toMatchObject([
        { id: 'melting-point', title: 'Melting point', type },
      ]);
    },
  );

  test('a path from here, a title and an id that is taken elsewhere', async () => {
    const folder = folderWith({ 'questions/ice/float.md': itemText('float') });
    const args = ['new', 'essay', 'questions/steam/float.mdx', '--title', 'Does it: float?'];
    expect((await runStemma(folder, args)).code).toBe(0);
    const text = readFileSync(join(folder, 'questions/steam/float.mdx'), 'utf8');
    expect(text).toMatch(/^---\nid: steam-float\ntitle: 'Does it: float\?'\n/u);
  });

  test('an item begins as a draft where the bank asks for reviews', async () => {
    const folder = folderWith({ 'questions/bank.yml': 'review: {reviewers: 1}\n' });
    expect((await runStemma(folder, ['new', 'essay', 'ice'])).code).toBe(0);
    expect(readFileSync(join(folder, 'questions/ice.md'), 'utf8')).toContain('\nstatus: draft\n');
    expect(await runStemma(folder, ['check', '--strict'])).toMatchObject({ code: 0, out: '' });
    expect(await runStemma(folder, ['format', '--check'])).toMatchObject({ code: 0, out: '' });
  });

  test('an editor that knows the items is told of the new one', async () => {
    const folder = folderWith({ 'questions/ice.md': itemText('ice') });
    const list = join(folder, '.astro/collections/collections.json');
    await runStemma(folder, ['new', 'essay', 'steam']);
    expect(existsSync(list)).toBe(false);
    await runStemma(folder, ['schema', '--editor']);
    await runStemma(folder, ['new', 'essay', 'water']);
    const names = Object.keys(JSON.parse(readFileSync(list, 'utf8')).entries);
    expect(names.map((name) => basename(name))).toEqual(['ice.md', 'steam.md', 'water.md']);
  });

  test('nothing is overwritten, and nothing is written outside the bank', async () => {
    const folder = folderWith({ 'questions/ice.md': itemText('ice') });
    expect((await runStemma(folder, ['new', 'essay', 'ice'])).code).toBe(2);
    expect(readFileSync(join(folder, 'questions/ice.md'), 'utf8')).toBe(itemText('ice'));
    expect((await runStemma(folder, ['new', 'essay', '../ice'])).code).toBe(2);
    expect((await runStemma(folder, ['new', 'essay', 'guides/ice'])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['questions']);
  });
});

describe('format', () => {
  const loose = itemText('a').replace('id: a\ntitle: Ice floats', 'title:   Ice floats\nid: a');

  test('writes the canonical form once', async () => {
    const folder = folderWith({ 'questions/a.md': loose, 'questions/b.md': itemText('b') });
    const check = await runStemma(folder, ['format', '--check']);
    expect(check).toMatchObject({ code: 1, out: 'questions/a.md\n' });
    expect(readFileSync(join(folder, 'questions/a.md'), 'utf8')).toBe(loose);
    expect(await runStemma(folder, ['format'])).toMatchObject({ code: 0, out: 'questions/a.md\n' });
    expect(readFileSync(join(folder, 'questions/a.md'), 'utf8')).toBe(itemText('a'));
    expect(await runStemma(folder, ['format'])).toMatchObject({ code: 0, out: '' });
  });

  test('a faulty item is reported and left as it is, and so is one that would lose a comment', async () => {
    const faulty = loose.replace('id: a', 'id: a\nkolour: blue');
    const commented = loose
      .replace('id: a', 'id: b')
      .replace('Ice floats on', '<!-- ! -->\n\nIce on');
    const files = { 'questions/a.md': faulty, 'questions/b.md': commented };
    const folder = folderWith(files);
    const { code, out } = await runStemma(folder, ['format']);
    expect(code).toBe(1);
    expect(out).toContain('unknown-key');
    expect(out).toContain('html-comment');
    for (const [path, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    }
  });

  test('only the files and folders that are named', async () => {
    const other = loose.replace('id: a', 'id: b');
    const folder = folderWith({ 'questions/x/a.md': loose, 'questions/xy/b.md': other });
    const { out } = await runStemma(folder, ['format', '--check', 'questions/x']);
    expect(out).toBe('questions/x/a.md\n');
  });
});

describe('list and query', () => {
  const files = {
    'questions/bank.yml': 'taxonomy:\n  - name: Ice\n    children: [Melting, Floating]\n',
    'questions/ice/floating/a.md': itemText('a', 'difficulty: easy', 'tags: [exam]'),
    'questions/ice/b.md': itemText('b', 'difficulty: hard'),
    'questions/stimuli/pump.md': stimulusText('pump'),
  };

  test('query prints what it finds, one line each', async () => {
    const { code, out, err } = await runStemma(folderWith(files), ['query', 'difficulty:easy']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'a  true-false  easy  1  Ice/Floating  Ice floats\n',
      err: '1 of 3 items.\n',
    });
  });

  test('query --json prints headers', async () => {
    const args = ['query', 'floats', 'OR', 'pump', '--json'];
    const { out } = await runStemma(folderWith(files), args);
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'pump']);
  });

  test('topics are counted with all below them', async () => {
    const { out } = await runStemma(folderWith(files), ['list', 'topics']);
    expect(out).toBe('2  Ice\n0  Ice/Melting\n1  Ice/Floating\n');
  });

  test.each(['stimuli', 'assessments', 'tags', 'types', 'outcomes'])('list %s', async (what) => {
    const { code, out } = await runStemma(folderWith(files), ['list', what, '--json']);
    expect(code).toBe(0);
    expect(Array.isArray(JSON.parse(out))).toBe(true);
  });
});

describe('export', () => {
  const files = {
    'questions/a.md': itemText('a', 'tags: [exam]').concat('\n## Hint\n\nThink of lakes.\n'),
    'questions/b.md': itemText('b'),
    'questions/assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [b]\n',
  };

  test.each(exporters.map(({ name, extension }) => [name, extension]))(
    '%s is written whole, and the same from any folder',
    async (name, extension) => {
      const one = folderWith(files);
      const other = folderWith(files);
      const { err } = await runStemma(one, ['export', name, 'all', '--out', `deep/x${extension}`]);
      await runStemma(other, ['export', name, 'all', '--out', `x${extension}`]);
      expect(err).toContain(`deep/x${extension}`);
      expect(readFileSync(join(one, `deep/x${extension}`))).toEqual(
        readFileSync(join(other, `x${extension}`)),
      );
      expect(readdirSync(join(one, 'deep'))).toEqual([`x${extension}`]);
    },
  );

  test('every loss is told with its items, and written to a report', async () => {
    const folder = folderWith(files);
    const args = ['export', 'canvas', '--report', 'losses.json', '--out', 'x.zip'];
    const { code, err } = await runStemma(folder, args);
    expect(code).toBe(0);
    expect(err).toMatch(/hints.*\n {2}a\n/u);
    const losses: { item?: string; field?: string }[] = JSON.parse(
      readFileSync(join(folder, 'losses.json'), 'utf8'),
    );
    expect(losses.filter(({ field }) => field === 'hints').map(({ item }) => item)).toEqual(['a']);
  });

  test('--strict makes a loss an error and writes nothing', async () => {
    const folder = folderWith(files);
    const args = ['export', 'canvas', '--strict', '--out', 'x.zip'];
    expect(await runStemma(folder, args)).toMatchObject({ code: 1 });
    expect(existsSync(join(folder, 'x.zip'))).toBe(false);
  });

  test('--strict passes where every loss is accepted, in bank.yml or on the command line', async () => {
    const lost = ['hints', 'topics', 'difficulty', 'solution', 'type', 'item', 'shuffle', 'tags'];
    const accepted = folderWith({
      ...files,
      'questions/bank.yml': `title: T\nacceptedLosses:\n  canvas: [${lost.slice(1).join(', ')}]\n`,
    });
    const args = ['export', 'canvas', '--strict', '--out', 'x.zip'];
    const refused = await runStemma(accepted, args);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^error export-field-omitted hints: .*hints/mu);
    expect(await runStemma(accepted, [...args, '--accept', 'hints'])).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('error'),
    });
    expect(existsSync(join(accepted, 'x.zip'))).toBe(true);
  });

  test('--report without a file prints what is carried and writes no package', async () => {
    const folder = folderWith(files);
    const { code, out } = await runStemma(folder, ['export', 'canvas', '--report']);
    expect(code).toBe(0);
    expect(out).toMatch(/^nothing lost +\d/mu);
    expect(out).toMatch(/^hints +lost +1 +There is no place for the hints/mu);
    expect(readdirSync(folder)).toEqual(['questions']);
  });

  test('targets are listed, and say what becomes of an item', async () => {
    const folder = folderWith(files);
    expect((await runStemma(folder, ['targets'])).out).toMatch(
      /^canvas\/classic +Canvas Classic/mu,
    );
    const { out } = await runStemma(folder, ['targets', 'a']);
    expect(out).toMatch(/^canvas\/classic +exact but +lost or changed: .*hints/mu);
    const { code, err } = await runStemma(folder, ['targets', 'aa']);
    expect(code).toBe(2);
    expect(err).toContain('There is no item aa. Did you mean a?');
  });

  test('an item with errors is left out, told, and the end is 1', async () => {
    const folder = folderWith({ ...files, 'questions/c.md': itemText('c', 'kolour: blue') });
    const { code, err } = await runStemma(folder, ['export', 'canvas', '--out', 'x.zip']);
    expect(code).toBe(1);
    expect(err).toContain('questions/c.md:4:1 error unknown-key');
    expect(existsSync(join(folder, 'x.zip'))).toBe(true);
  });

  test('a loss that does not exist cannot be accepted', async () => {
    const folder = folderWith(files);
    const { code, err } = await runStemma(folder, ['export', 'canvas', '--accept', 'hintz']);
    expect(code).toBe(2);
    expect(err).toBe('stemma: There is no field hintz to lose. Did you mean hints?\n');
    expect(readdirSync(folder)).toEqual(['questions']);
  });

  test.each(['feedback', 'choices.feedback', 'settings.attempts', 'sections', 'item', 'type'])(
    'the loss of %s can be accepted',
    async (name) => {
      const args = ['export', 'canvas', '--accept', name, '--out', 'x.zip'];
      expect(await runStemma(folderWith(files), args)).toMatchObject({ code: 0 });
    },
  );

  test('without a name, formats do not write over each other', async () => {
    const folder = folderWith(files);
    for (const format of ['gift', 'aiken']) await runStemma(folder, ['export', format]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'all-items-aiken.txt',
      'all-items-gift.txt',
      'questions',
    ]);
  });

  test.each([['--out'], ['--report']])('a folder is no file for %s', async (option) => {
    const folder = folderWith(files);
    const { code, err } = await runStemma(folder, ['export', 'gift', option, 'questions']);
    expect(code).toBe(2);
    expect(err).toContain('stemma: questions is a folder. Name a file in it.\n');
    expect(readdirSync(folder)).toEqual(['questions']);
  });

  test('a file below a file cannot be written', async () => {
    const folder = folderWith(files);
    const { code, err } = await runStemma(folder, ['export', 'gift', '--out', 'questions/a.md/x']);
    expect(code).toBe(2);
    expect(err).toMatch(/^stemma: questions\/a\.md\/x cannot be written: /mu);
  });

  test.each([
    [
      'a topic that no item has',
      ['--topic', 'Icy'],
      'No item has the topic Icy. Did you mean Ice?',
    ],
    ['a query that finds nothing', ['--query', 'lava'], 'Nothing is selected'],
    ['an unknown option', ['--option', 'profil=classic'], 'Did you mean profile?'],
    ['a number out of bounds', ['--option', 'variants=0'], 'variants must be at least 1.'],
  ])('%s is told', async (_, args, message) => {
    const folder = folderWith({ ...files, 'questions/c.md': itemText('c', 'topic: Ice/Floating') });
    const { code, err } = await runStemma(folder, ['export', 'canvas', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a single file can go to standard output', async () => {
    const folder = folderWith(files);
    const { out } = await runStemma(folder, ['export', 'csv', '--query', 'id:a', '--out', '-']);
    expect(out).toContain('Ice floats on water.');
  });
});

test.each([
  ['questions', 'the bank is in none yet'],
  ['nowhere', 'There is no folder '],
])('a release of %s is not made, and the reason is told', async (bank, reason) => {
  const folder = folderWith({ 'questions/a.md': itemText('a') });
  const { code, err } = await runStemma(folder, ['release', '--out', 'out', '--bank', bank]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(reason) });
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test.skipIf(!hasGit)('where the git program is missing, that is said and no stack', async () => {
  const made = makeRepository();
  made.write({ 'questions/a.md': itemText('a') });
  made.commit();
  vi.stubEnv('PATH', join(made.folder, 'no-programs'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { code, err } = await runStemma(made.folder, ['release', '--out', 'out']);
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/^stemma: git cannot be run: .*\n$/u),
  });
});
