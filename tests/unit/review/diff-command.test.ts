import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemText } from '../bank/bank-of.ts';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';

const falsified = (text: string): string =>
  text.replace('[x] True', '[ ] True').replace('[ ] False', '[x] False');
const quiz =
  'id: quiz\ntitle: The quiz\nsettings: { dueAt: 2026-12-01T08:00:00Z }\nsections:\n  - items: [a]\n';

function repository() {
  const made = makeRepository();
  made.write({
    'questions/a.md': itemText('a'),
    'questions/b.md': itemText('b'),
    'questions/c.md': itemText('c'),
    'questions/assessments/quiz.yml': quiz,
  });
  made.commit();
  made.git('tag', 'one');
  return made;
}

describe.skipIf(!hasGit)('stemma diff', () => {
  test('compares the last commit with the files as they are, keys first', async () => {
    const made = repository();
    made.write({
      'questions/a.md': falsified(itemText('a')),
      'questions/b.md': itemText('b').replace('on water', 'on cold water'),
      'questions/c.md': itemText('c', 'difficulty: easy'),
    });
    const { out, err, code } = await runStemma(made.folder, ['diff']);
    expect(out).toBe(
      [
        'KEY CHANGED  a  Ice floats (a.md)',
        '  used in          quiz (due 2026-12-01)',
        '  key              True → False',
        '',
        'changed  b  Ice floats (b.md)',
        '  stem             Ice floats on {+cold +}water.',
        '',
        'metadata  difficulty: nothing → easy  c',
        '',
      ].join('\n'),
    );
    expect(err).toBe('1 key changed, 1 item changed, 1 in metadata alone.\n');
    expect(code).toBe(0);
  });

  test('takes revisions, two dots and three dots', async () => {
    const made = repository();
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ 'questions/b.md': null });
    made.commit();
    made.git('checkout', '--quiet', 'main');
    made.write({ 'questions/c.md': null });
    made.commit();
    const stat = async (...range: readonly string[]): Promise<string> =>
      (await runStemma(made.folder, ['diff', ...range, '--stat'])).out;
    expect(await stat('one')).toBe('removed  c  removed\n');
    expect(await stat('main..side')).toBe('new      c  new\nremoved  b  removed\n');
    expect(await stat('main...side')).toBe('removed  b  removed\n');
    expect(await stat('side..')).toBe('new      b  new\nremoved  c  removed\n');
    expect(await stat('..side')).toBe('new      c  new\nremoved  b  removed\n');
    expect(await stat('main..main')).toBe('');
  });

  test('tells of one item, and prints data', async () => {
    const made = repository();
    made.write({ 'questions/b.md': null, 'questions/c.md': falsified(itemText('c')) });
    const one = await runStemma(made.folder, ['diff', '--item', 'c', '--json']);
    expect(JSON.parse(one.out).items).toEqual([
      {
        id: 'c',
        title: 'Ice floats',
        path: 'c.md',
        changes: [{ kind: 'key', before: 'True', after: 'False' }],
        usedIn: [],
        shownWith: [],
      },
    ]);
    const unknown = await runStemma(made.folder, ['diff', '--item', 'quizz']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('There is no item quizz in either state.');
  });

  test('tells what moved in one line', async () => {
    const made = repository();
    made.write({ 'questions/b.md': null, 'questions/x/b.md': itemText('b') });
    expect((await runStemma(made.folder, ['diff'])).out).toBe(
      'moved  b  b.md → x/b.md (topics: nothing → X)\n',
    );
  });

  test('ends no line with a space, also where a change has no words', async () => {
    const made = repository();
    const item =
      '---\nid: b\ntitle: Ice\n---\n\n![A cube](ice.svg)\n\nIt floats.\n\n- [x] True\n- [ ] False\n';
    made.write({ 'questions/b.md': item, 'questions/ice.svg': '<svg><path d="M0 0"/></svg>' });
    made.commit();
    made.write({ 'questions/ice.svg': '<svg><path d="M1 1"/></svg>' });
    const { out } = await runStemma(made.folder, ['diff']);
    expect(out).toMatch(/^ {2}figure \(ice\.svg\)$/mu);
    expect(out).not.toMatch(/ $/mu);
  });

  test('takes no file for deleted that the repository has lost', async () => {
    const made = repository();
    const oid = made.git('rev-parse', 'HEAD:questions/b.md').trim();
    rmSync(join(made.folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    const { code, out, err } = await runStemma(made.folder, ['diff']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('The repository lacks b.md as it was at ');
  });

  test('commands of the terminal in items do nothing', async () => {
    const made = repository();
    made.write({ 'questions/b.md': itemText('b').replace('water', '\u202Ewater') });
    expect((await runStemma(made.folder, ['diff'])).out).not.toContain('\u202E');
  });

  test('explains what it cannot compare', async () => {
    const outside = folderWith({ 'questions/a.md': itemText('a') });
    const none = await runStemma(outside, ['diff']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('lies in no Git repository');
    const nowhere = await runStemma(outside, ['diff', '--bank', 'nowhere']);
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringContaining('There is no folder '),
    ]);
    const empty = makeRepository();
    empty.write({ 'questions/a.md': itemText('a') });
    expect((await runStemma(empty.folder, ['diff'])).err).toBe(
      'stemma: The repository has no commit yet to compare with.\n',
    );
    const made = repository();
    made.git('checkout', '--quiet', '--orphan', 'other');
    made.commit();
    expect((await runStemma(made.folder, ['diff', 'main...other'])).err).toContain(
      'The two have no commit in common.',
    );
    expect((await runStemma(made.folder, ['diff', '--output=x'])).code).toBe(2);
  });
});
