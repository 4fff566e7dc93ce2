import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AssessmentLock, itemUses, printLock } from '../../../src/bank/lock/index.ts';
import { isomorphicObjects } from '../../../src/node/git/isomorphic-objects.ts';
import { locateRepository } from '../../../src/node/git/locate-repository.ts';
import { programObjects } from '../../../src/node/git/program-objects.ts';
import { isomorphicReader } from '../../../src/node/history/isomorphic-reader.ts';
import { programReader } from '../../../src/node/history/program-reader.ts';
import { lockHistoryWith } from '../../../src/node/lock/lock-history.ts';
import { itemText } from '../bank/bank-of.ts';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { hasGit, type MadeRepository, makeRepository } from '../git/make-repository.ts';
import { memoryCache } from '../history/both-readers.ts';

/** A lock of items asked of all, and of items in a pool. */
function lockOf(
  assessment: string,
  term: string,
  locked: string,
  ids: readonly string[],
  poolIds: readonly string[] = [],
): AssessmentLock {
  const pins = (all: readonly string[]) =>
    all.map((id) => ({ id, points: 1, sha256: 'a'.repeat(64) }));
  return {
    ...{ version: 1, assessment, term, locked, seed: 's', sha256: 'b'.repeat(64) },
    sections: [
      { items: pins(ids) },
      ...(poolIds.length === 0
        ? []
        : [{ draw: 'pool' as const, pick: 1, pool: poolIds.length, items: pins(poolIds) }]),
    ],
  };
}

describe('the uses that locks tell', () => {
  test('are those of the last lock of each assessment and term, by their days', () => {
    const uses = itemUses([
      lockOf('quiz', '2025', '2025-06-01', ['a', 'b']),
      lockOf('exam', '2024', '2024-06-01', ['a'], ['c', 'd']),
      lockOf('quiz', '2025', '2025-07-01', ['a', 'c']),
    ]);
    expect(uses.get('a')).toEqual([
      { assessment: 'exam', term: '2024', date: '2024-06-01', isPool: false },
      { assessment: 'quiz', term: '2025', date: '2025-07-01', isPool: false },
    ]);
    expect(uses.get('b')).toBeUndefined();
    expect(uses.get('c')?.map(({ isPool }) => isPool)).toEqual([true, false]);
    expect(uses.get('d')).toHaveLength(1);
  });

  test('are of everybody where an item stands in a pool and outside of it', () => {
    const uses = itemUses([lockOf('quiz', '2025', '2025-06-01', ['a'], ['a', 'b'])]);
    expect(uses.get('a')).toEqual([
      { assessment: 'quiz', term: '2025', date: '2025-06-01', isPool: false },
    ]);
  });
});

const bank = {
  'questions/a.md': itemText('a'),
  'questions/b.md': itemText('b'),
  'questions/c.md': itemText('c', 'stimulus: s'),
  'questions/d.md': itemText('d'),
  'questions/s.md':
    '---\nid: s\ntitle: A pump\ntype: stimulus\n---\n\nA pump lifts water by ten metres.\n',
  'questions/assessments/exam.yml': 'id: exam\ntitle: E\nsections:\n  - items: [a]\n',
  'questions/assessments/quiz.yml': 'id: quiz\ntitle: Q\nsections:\n  - items: [b]\n',
};
const exam = 'questions/assessments/exam.lock';
const quiz = 'questions/assessments/quiz.lock';

/** Three terms, one on a branch, one of an item that is gone, and a lock that was deleted. */
function usedBank(): MadeRepository {
  const repository = makeRepository();
  const { write, commit, git } = repository;
  write({ ...bank, 'questions/old.md': itemText('old') });
  commit();
  write({ [exam]: printLock(lockOf('exam', '2023', '2023-06-01', ['a', 'old'])) });
  commit();
  git('checkout', '--quiet', '-b', 'spring');
  write({ [exam]: printLock(lockOf('exam', '2024', '2024-06-01', ['a', 'c'])) });
  commit();
  git('checkout', '--quiet', 'main');
  write({ [quiz]: printLock(lockOf('quiz', '2024', '2024-03-01', ['d'])) });
  commit();
  git('merge', '--quiet', '--no-edit', 'spring');
  write({ [quiz]: null, 'questions/old.md': null });
  commit();
  write({ [exam]: printLock(lockOf('exam', '2025', '2025-06-01', ['a'])) });
  commit();
  return repository;
}

describe.skipIf(!hasGit)('stemma exposure, with the git program', () => {
  test('tells every use, also of items and locks that are gone and of merged branches', async () => {
    const { folder } = usedBank();
    const { out, err } = await runStemma(folder, ['exposure']);
    expect(out.split('\n').map((line) => line.replaceAll(/ {2,}/gu, ' | '))).toEqual([
      'a | 3× | 2025-06-01 | exam 2023, exam 2024, exam 2025',
      'c | 1× | 2024-06-01 | exam 2024',
      'd | 1× | 2024-03-01 | quiz 2024',
      'old | 1× | 2023-06-01 | exam 2023',
      '',
    ]);
    expect(err).toBe('4 items used.\n');
  });

  test('counts a lock that is not committed yet', async () => {
    const { folder, write } = usedBank();
    write({ [exam]: printLock(lockOf('exam', '2026', '2026-06-01', ['b'])) });
    expect((await runStemma(folder, ['exposure', 'b'])).out).toBe('b  2026-06-01  2026  exam\n');
  });

  test('prints one term, one item, a table and JSON', async () => {
    const { folder } = usedBank();
    expect((await runStemma(folder, ['exposure', '--term', '2024', '--csv'])).out).toBe(
      'item,assessment,term,date,pool\r\na,exam,2024,2024-06-01,no\r\nc,exam,2024,2024-06-01,no\r\nd,quiz,2024,2024-03-01,no\r\n',
    );
    expect((await runStemma(folder, ['exposure', 'b'])).out).toBe('b  never used\n');
    const { out } = await runStemma(folder, ['exposure', 'a', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ id: 'a', count: 3, lastUsed: '2025-06-01' }]);
    expect(await runStemma(folder, ['exposure', 'e'])).toMatchObject({ code: 2 });
  });

  test('answers queries for what was not used since, and for what an assessment asked', async () => {
    const { folder } = usedBank();
    const found = async (...query: readonly string[]) =>
      (await runStemma(folder, ['query', '--json', '--', ...query])).out.match(/(?<="id":")\w+/gu);
    expect(await found('unused-since:2024')).toEqual(['b']);
    expect(await found('unused-since:2024-04')).toEqual(['b', 'd']);
    // The stimulus of c was seen with it.
    expect(await found('unused-since:2024-06-02')).toEqual(['b', 'c', 'd', 's']);
    expect(await found('unused-since:2024-06-01')).toEqual(['b', 'd']);
    expect(await found('used-in:quiz')).toEqual(['d']);
    expect(await found('-used-in:exam', '-type:stimulus')).toEqual(['b', 'd']);
  });

  test('says that a lock of the work tree cannot be read', async () => {
    const { folder, write } = usedBank();
    write({ [exam]: 'version: 1\n' });
    const { err } = await runStemma(folder, ['exposure']);
    expect(err).toContain('assessments/exam.lock cannot be read: its uses are missing.');
  });

  test('says which terms and assessments no lock names', async () => {
    const { folder } = usedBank();
    const term = await runStemma(folder, ['exposure', '--term', '2042']);
    expect(term.err).toContain('No lock names the term 2042. There are 2023, 2024, 2025.');
    const used = await runStemma(folder, ['query', '--', '-used-in:exma', 'unused-since:2024']);
    expect(used.err).toContain('No lock pins an assessment exma. Did you mean exam?');
    const known = await runStemma(folder, ['query', 'used-in:exam']);
    expect(known.err).not.toContain('No lock');
  });

  test('lets an export ask for unused items', async () => {
    const { folder } = usedBank();
    const select = ['export', 'gift', '--query', 'unused-since:2024', '--out', '-'];
    const { code, out } = await runStemma(folder, select);
    expect({ code, questions: out.match(/::/gu)?.length }).toEqual({ code: 0, questions: 2 });
  });

  test('says of a shallow clone that uses may be missing', async () => {
    const { folder } = usedBank();
    const clone = join(folderWith({}), 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    const { out, err } = await runStemma(clone, ['exposure']);
    expect(out).toBe('a  1×  2025-06-01  exam 2025\n');
    expect(err).toContain('shallow clone');
  });

  test('says of a lock in history that cannot be read', async () => {
    const { folder, write, commit } = usedBank();
    write({ [exam]: 'version: 7\n' });
    const oid = commit();
    write({ [exam]: null });
    commit();
    const { code, out, err } = await runStemma(folder, ['exposure', 'old']);
    expect({ code, out }).toEqual({ code: 0, out: 'old  2023-06-01  2023  exam\n' });
    expect(err).toContain(`assessments/exam.lock in commit ${oid.slice(0, 12)} cannot be read`);
  });

  test('follows a bank whose folder was renamed', async () => {
    const { folder, git, commit } = usedBank();
    git('mv', 'questions', 'bank');
    commit('Rename the folder');
    const { out } = await runStemma(folder, ['exposure', 'a', 'old', '--bank', 'bank']);
    expect(out.match(/^\w+ /gmu)).toEqual(['a ', 'a ', 'a ', 'old ']);
  });
});

test('without a repository only the present locks count, and that is said', async () => {
  const folder = folderWith({
    ...bank,
    [exam]: printLock(lockOf('exam', '2025', '2025-06-01', ['a'])),
  });
  const { out, err } = await runStemma(folder, ['exposure']);
  expect(out).toBe('a  1×  2025-06-01  exam 2025\n');
  expect(err).toContain('no Git repository');
});

describe.skipIf(!hasGit)('the history of locks, with the git program', () => {
  test('is the same without the program, and continued as if it were read anew', async () => {
    const { folder, write, commit, git } = usedBank();
    const place = (await locateRepository(join(folder, 'questions'))) ?? expect.fail();
    const objects = (await programObjects(place)) ?? expect.fail();
    const withProgram = programReader(place, objects);
    const without = () => isomorphicReader(place, isomorphicObjects(place));
    const cache = memoryCache();
    const first = await lockHistoryWith(place, withProgram, cache);
    expect(first.versions.map(({ lock }) => `${lock.assessment} ${lock.term}`)).toEqual([
      'exam 2023',
      'quiz 2024',
      'exam 2024',
      'exam 2025',
    ]);
    expect(await lockHistoryWith(place, without())).toEqual(first);

    write({ [exam]: printLock(lockOf('exam', '2026', '2026-06-01', ['b'])) });
    commit();
    const continued = await lockHistoryWith(place, withProgram, cache);
    expect(continued.versions).toHaveLength(5);
    expect(continued).toEqual(await lockHistoryWith(place, without()));

    git('reset', '--quiet', '--hard', 'HEAD~2');
    write({ [quiz]: printLock(lockOf('quiz', '2027', '2027-06-01', ['b'])) });
    commit();
    const rewritten = await lockHistoryWith(place, withProgram, cache);
    expect(rewritten.versions.map(({ lock }) => lock.term)).toEqual([
      '2023',
      '2024',
      '2024',
      '2027',
    ]);
    expect(rewritten).toEqual(await lockHistoryWith(place, without()));
  });
});
