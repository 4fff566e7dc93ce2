import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { hasGit, type MadeRepository, makeRepository } from '../git/make-repository.ts';
import { choiceItem, examBank } from './exam-bank.ts';

const lockFile = 'questions/assessments/midterm.lock';
const autumn = [
  'lock',
  'midterm',
  '--term',
  '2026-autumn',
  '--seed',
  'abc',
  '--date',
  '2026-11-20',
];

/** A repository with the bank in it, and the exam locked for autumn. */
async function lockedBank(more: readonly string[] = []): Promise<MadeRepository> {
  const repository = makeRepository();
  repository.write(examBank);
  repository.commit('Write the exam');
  expect(await runStemma(repository.folder, [...autumn, ...more])).toMatchObject({ code: 0 });
  repository.commit('Lock the exam');
  return repository;
}

function lockIn(folder: string): string {
  return readFileSync(join(folder, lockFile), 'utf8');
}

describe.skipIf(!hasGit)('stemma lock, with the git program', () => {
  test('pins each item on a line of its own, with the points that it has there', async () => {
    const { folder, git } = await lockedBank();
    const lines = lockIn(folder)
      .replaceAll(/"[0-9a-f]{64}"/gu, 'DIGEST')
      .split('\n')
      .slice(1);
    expect(lines).toEqual([
      'version: 1',
      'assessment: midterm',
      'term: "2026-autumn"',
      'locked: "2026-11-20"',
      'seed: "abc"',
      `commit: "${git('rev-parse', 'HEAD~1').trim()}"`,
      'sha256: DIGEST',
      'sections:',
      '  - items:',
      '      - { id: fall, points: 2, sha256: DIGEST }',
      '      - { id: dial, points: 3, sha256: DIGEST }',
      '  - draw: fixed',
      '    pick: 2',
      '    pool: 5',
      '    items:',
      '      - { id: p-cyd, points: 1, sha256: DIGEST }',
      '      - { id: p-dot, points: 1, sha256: DIGEST }',
      '',
    ]);
  });

  test('pins whole pools where the platform is to draw', async () => {
    const { folder } = await lockedBank(['--keep-pools']);
    expect(lockIn(folder).match(/id: p-\w+/gu)).toHaveLength(5);
    expect(lockIn(folder)).toContain('  - draw: pool\n    pick: 2\n    pool: 5\n');
    expect((await runStemma(folder, ['outdated'])).code).toBe(0);
  });

  test('draws by another seed each time where none is given', async () => {
    const repository = makeRepository();
    repository.write(examBank);
    repository.commit();
    const seeds = new Set<string>();
    for (const term of ['one', 'two']) {
      await runStemma(repository.folder, ['lock', 'midterm', '--term', term]);
      seeds.add(/^seed: .*$/mu.exec(lockIn(repository.folder))?.[0] ?? '');
      repository.commit();
    }
    expect(seeds.size).toBe(2);
  });

  test('replaces the lock of another term once Git remembers it, and not before', async () => {
    const { folder, write, commit } = await lockedBank();
    const same = await runStemma(folder, autumn);
    expect(same).toMatchObject({ code: 2, err: expect.stringContaining('stemma update midterm') });
    const spring = ['lock', 'midterm', '--term', '2027-spring'];
    expect(await runStemma(folder, spring)).toMatchObject({ code: 0 });
    const summer = ['lock', 'midterm', '--term', '2027-summer'];
    expect(await runStemma(folder, summer)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not committed'),
    });
    expect(lockIn(folder)).toContain('2027-spring');
    write({ 'questions/bank.yml': 'title: Other\n' });
    commit();
    expect(await runStemma(folder, summer)).toMatchObject({ code: 0 });
    expect(await runStemma(folder, [...summer, '--force'])).toMatchObject({ code: 0 });
  });

  test.each([
    ['a draft', { 'questions/fall.md': choiceItem('fall', 0, 'status: draft\n') }, 'is a draft'],
    ['an item with errors', { 'questions/fall.md': choiceItem('fall', 7) }, 'questions/fall.md'],
    [
      'an item that is not there',
      { 'questions/fall.md': choiceItem('rise', 0) },
      'assessment-unknown-item',
    ],
    [
      'a file that cannot be read and might be drawn from',
      { 'questions/mechanics/p-fay.md': choiceItem('p-fay', 7) },
      'p-fay.md',
    ],
    [
      'defaults that cannot be read',
      { 'questions/mechanics/_defaults.yml': 'tags: [pool\n' },
      '_defaults.yml',
    ],
    [
      'too few items that are not asked anyway',
      {
        'questions/assessments/midterm.yml':
          'id: midterm\ntitle: M\nsections:\n  - items: [p-ada]\n  - pick: 5\n    from: tag:pool\n',
      },
      'section 2 draws 5 items, and 4 are left',
    ],
  ])('refuses %s, and writes nothing', async (_, files, said) => {
    const folder = folderWith({ ...examBank, ...files });
    const { code, err } = await runStemma(folder, autumn);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(said) });
    expect(err).toContain('Nothing is written.');
    expect(existsSync(join(folder, lockFile))).toBe(false);
  });

  test.each([
    [['lock', 'midterm'], '--term'],
    [['lock', 'midtrem', '--term', 'x'], 'Did you mean midterm?'],
    [['lock', 'midterm', '--term', 'x', '--date', '2026-02-30'], 'no day'],
    [['lock', 'midterm', '--term', ' '], '--term'],
    [['outdated', 'midterm'], 'not locked'],
    [['update', 'midterm'], 'not locked'],
    [['export', 'qti-3.0', '--assessment', 'midterm', '--locked'], 'not locked'],
    [['export', 'qti-3.0', '--locked'], '--assessment'],
    [['export', 'qti-3.0', '--at', 'v1'], 'no Git repository'],
  ])('answers %j with what is wrong', async (args, said) => {
    const { code, err } = await runStemma(folderWith(examBank), args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
  });
});

describe.skipIf(!hasGit)('stemma outdated and update, with the git program', () => {
  test('say that a lock cannot be read, instead of that nothing differs', async () => {
    const { folder, write } = await lockedBank();
    write({ [lockFile]: lockIn(folder).replace('seed: "abc"', 'sead: "abc"') });
    const said = 'assessments/midterm.lock has errors, so nobody knows what it pins.';
    const all = await runStemma(folder, ['outdated']);
    expect(all).toMatchObject({ code: 1, err: expect.stringContaining(said) });
    expect(all.err).toContain('0 of 0 locks outdated.');
    for (const args of [
      ['outdated', 'midterm'],
      ['update', 'midterm'],
      ['export', 'qti-3.0', '--assessment', 'midterm', '--locked'],
    ]) {
      const named = await runStemma(folder, args);
      expect(named).toMatchObject({ code: 2, err: expect.stringContaining(said) });
    }
  });

  test('say nothing of what does not change the question', async () => {
    const { folder, write } = await lockedBank();
    write({
      'questions/dial.md': null,
      'questions/dial.svg': null,
      'questions/measures/dial.svg': examBank['questions/dial.svg'] ?? '',
      'questions/measures/dial.md': (examBank['questions/dial.md'] ?? '').replace(
        'type: numeric\n',
        'difficulty: hard\ntype:   numeric\n',
      ),
      'questions/mechanics/p-ada.md': choiceItem('p-ada', 2),
    });
    expect(await runStemma(folder, ['outdated'])).toEqual({
      code: 0,
      out: '',
      err: '0 of 1 locks outdated.\n',
    });
  });

  test('name every item that is not as it was pinned, and a changed key loudly', async () => {
    const { folder, write } = await lockedBank();
    write({
      'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0),
      'questions/mechanics/p-dot.md': null,
      'questions/engine.md': (examBank['questions/engine.md'] ?? '').replace('runs', 'stands'),
      'questions/fall.md': (examBank['questions/fall.md'] ?? '').replace('t^2 ± 1%', 't^2 ± 2%'),
    });
    const { code, out } = await runStemma(folder, ['outdated', 'midterm']);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ {2,}/gu, ' | '))).toEqual([
      'midterm, locked for 2026-autumn on 2026-11-20:',
      'KEY CHANGED | p-cyd | key: Work of p-cyd → Rest of p-cyd',
      'changed | fall | tolerance',
      'changed | dial | what it is shown with',
      'gone | p-dot',
      '',
    ]);
    const [lock] = JSON.parse((await runStemma(folder, ['outdated', '--json'])).out);
    expect(lock).toMatchObject({ assessment: 'midterm', term: '2026-autumn', state: 'same' });
    expect(lock.items).toContainEqual(
      expect.objectContaining({ id: 'p-cyd', reason: 'changed', isKeyChanged: true }),
    );
  });

  test('name what is retired, what joined a pool and left it, and a changed assessment', async () => {
    const { folder, write } = await lockedBank(['--keep-pools']);
    write({
      'questions/mechanics/p-ada.md': choiceItem('p-ada', 0, 'tags: []\n'),
      'questions/mechanics/p-bea.md': choiceItem('p-bea', 1, 'status: retired\n'),
      'questions/mechanics/p-fay.md': choiceItem('p-fay', 1),
      'questions/assessments/midterm.yml': (
        examBank['questions/assessments/midterm.yml'] ?? ''
      ).replace('60', '90'),
    });
    const { out } = await runStemma(folder, ['outdated']);
    expect(out).toContain('assessment changed');
    expect(out).toMatch(/drawn from no more +p-ada/u);
    expect(out).toMatch(/retired +p-bea/u);
    expect(out).toMatch(/drawn from now as well +p-fay/u);
    expect(out).not.toMatch(/no more +p-bea/u);
  });

  test('pin the present state of everything, keep what was drawn, and say what changed', async () => {
    const { folder, write, commit } = await lockedBank();
    write({
      'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0),
      'questions/mechanics/p-dot.md': null,
      // A smaller digest than that of those drawn: printf 'abc\n2\n%s' p-44 | sha256sum
      'questions/mechanics/p-44.md': choiceItem('p-44', 1),
    });
    commit();
    const update = ['update', 'midterm', '--date', '2026-12-01'];
    expect((await runStemma(folder, update)).out).toBe(
      'midterm, 2026-autumn:\n   p-cyd, as it is now\n   p-44, new\n   p-dot, no more\n',
    );
    expect(lockIn(folder)).toContain('term: "2026-autumn"\nlocked: "2026-12-01"\nseed: "abc"\n');
    expect((await runStemma(folder, ['outdated'])).code).toBe(0);
    expect(await runStemma(folder, update)).toMatchObject({
      code: 0,
      out: '',
      err: 'midterm: everything is as it was pinned.\n',
    });
  });

  test('pin one item and leave the others', async () => {
    const { folder, write } = await lockedBank();
    const before = lockIn(folder).split('\n');
    write({
      'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0),
      'questions/mechanics/p-dot.md': choiceItem('p-dot', 1),
    });
    const update = ['update', 'midterm', '--date', '2026-11-20', '--item'];
    expect(await runStemma(folder, [...update, 'p-cyd'])).toMatchObject({ code: 0 });
    const after = lockIn(folder).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      expect.stringContaining('id: p-cyd, points: 1'),
    ]);
    expect((await runStemma(folder, ['outdated'])).out).toMatch(/KEY CHANGED +p-dot/u);
    expect(await runStemma(folder, [...update, 'p-ada'])).toMatchObject({ code: 2 });
  });
});

test('a lock lies beside its assessment in the overlay, and counts there', async () => {
  const overlay = folderWith({
    'assessments/final.yml': 'id: final\ntitle: Final\nsections:\n  - items: [p-ada, secret]\n',
    'secret.md': choiceItem('secret', 1, 'release: secure\n'),
  });
  const folder = folderWith(examBank);
  const run = (...args: readonly string[]) => runStemma(folder, [...args, '--overlay', overlay]);
  expect(await run('lock', 'final', '--term', 'x')).toMatchObject({ code: 0 });
  expect(existsSync(join(overlay, 'assessments/final.lock'))).toBe(true);
  expect(existsSync(join(folder, 'questions/assessments/final.lock'))).toBe(false);
  expect((await run('exposure', 'secret')).out).toContain('final');
  expect((await run('outdated')).code).toBe(0);
  expect((await runStemma(folder, ['outdated'])).err).toBe('0 of 0 locks outdated.\n');
});

describe.skipIf(!hasGit)('other commands and locks, with the git program', () => {
  test('check tells of changed items at their lines, and does not fail for them', async () => {
    const { folder, write } = await lockedBank();
    write({ 'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0) });
    const { code, out } = await runStemma(folder, ['check', '--strict', '--json']);
    const line =
      lockIn(folder)
        .split('\n')
        .findIndex((text) => text.includes('p-cyd')) + 1;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { code: 'lock-outdated', severity: 'info', item: 'p-cyd', place: { file: lockFile, line } },
    ]);
  });

  test('export --locked fails when an item has changed, and says where it is as it was', async () => {
    const { folder, git, write } = await lockedBank();
    git('tag', 'exam-2026');
    write({ 'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0) });
    const exam = ['export', 'qti-3.0', '--assessment', 'midterm', '--locked', '--out', 'exam.zip'];
    const { code, err } = await runStemma(folder, exam);
    expect(code).toBe(1);
    expect(err).toMatch(/KEY CHANGED +p-cyd/u);
    expect(err).toContain('add --at exam-2026');
    expect(existsSync(join(folder, 'exam.zip'))).toBe(false);
    expect(await runStemma(folder, [...exam, '--at', 'exam-2026'])).toMatchObject({ code: 0 });
    const unknown = await runStemma(folder, [...exam, '--at', 'exam-2025']);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('exam-2025') });
  });

  test('export --locked --at fails where the commit itself is not as its lock says', async () => {
    const { folder, git, write, commit } = await lockedBank();
    write({ 'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0) });
    commit('Correct a key and forget the lock');
    git('tag', 'late');
    const exam = ['export', 'qti-3.0', '--assessment', 'midterm', '--locked', '--out', 'exam.zip'];
    const { code, err } = await runStemma(folder, [...exam, '--at', 'late']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('At late the bank') });
    expect(existsSync(join(folder, 'exam.zip'))).toBe(false);
  });

  test('export --locked takes an item that was retired since as it is', async () => {
    const { folder, write } = await lockedBank();
    write({ 'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 2, 'status: retired\n') });
    const exam = ['export', 'qti-3.0', '--assessment', 'midterm', '--locked', '--out', 'exam.zip'];
    expect(await runStemma(folder, exam)).toMatchObject({ code: 0 });
  });
});
