import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { itemText, stimulusText } from '../bank/bank-of.ts';
import { runStemma } from '../cli/run-stemma.ts';
import { hasGit, type MadeRepository, makeRepository } from '../git/make-repository.ts';

/** A true/false item whose key and stem are given. */
function question(id: string, key: 'True' | 'False', stem = 'Ice floats on water.'): string {
  const mark = (choice: string) => `- [${choice === key ? 'x' : ' '}] ${choice}`;
  return `---\nid: ${id}\ntitle: Ice\n---\n\n${stem}\n\n${mark('True')}\n${mark('False')}\n`;
}

/** The bank is in `questions`; each test goes on from here. */
function bankWithHistory(): MadeRepository {
  const made = makeRepository();
  made.write({
    'questions/bank.yml': 'title: Bank\nlanguages: [en]\nrelease: practice\n',
    'questions/ice.md': question('ice', 'False'),
    'questions/gone.md': question('gone', 'True'),
  });
  made.commit('Begin', { author: 'Ada' });
  made.git('tag', 'v1');
  made.write({ 'questions/ice.md': null, 'questions/physics/ice.md': question('ice', 'False') });
  made.commit('Sort');
  made.write({ 'questions/physics/ice.md': question('ice', 'True', 'Ice floats on *any* water.') });
  made.commit('Ice does float', { author: 'Grace Hopper' });
  made.write({ 'questions/gone.md': null });
  made.commit('Away with it', { author: 'Ada' });
  return made;
}

const read = (made: MadeRepository, path: string) => readFileSync(join(made.folder, path), 'utf8');

describe.skipIf(!hasGit)('stemma log', () => {
  test('lists revisions, the newest first, and shouts where the key changed', async () => {
    const made = bankWithHistory();
    const oids = made.git('rev-list', 'HEAD').split('\n');
    const { code, out, err } = await runStemma(made.folder, ['log', 'ice']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/ {2,}/u))).toEqual([
      ['2026-01-05', oids[1]?.slice(0, 8), 'Grace Hopper', 'Ice does float', 'KEY changed, stem'],
      ['2026-01-05', oids[2]?.slice(0, 8), 'Ada', 'Sort', 'moved from ice.md'],
      ['2026-01-05', oids[3]?.slice(0, 8), 'Ada', 'Begin', 'added'],
      [''],
    ]);
    expect(err).toBe('ice: 3 revisions, physics/ice.md.\n');
  });

  test('gives data to programs', async () => {
    const made = bankWithHistory();
    const { out } = await runStemma(made.folder, ['log', 'ice', '--json']);
    const [last, move] = JSON.parse(out);
    expect(last).toMatchObject({
      commit: made.git('rev-parse', 'HEAD~1').trim(),
      time: '2026-01-05T10:00:00.000Z',
      author: 'Grace Hopper',
      kind: 'changed',
      path: 'physics/ice.md',
      isKeyAlarm: true,
    });
    expect(last.changes.map(({ kind }: { kind: string }) => kind)).toContain('stem');
    expect(move).toMatchObject({ kind: 'moved', from: 'ice.md', isKeyAlarm: false });
  });

  test('knows deleted items, and suggests ids among them', async () => {
    const made = bankWithHistory();
    const { out, err } = await runStemma(made.folder, ['log', 'gone']);
    expect(out.split('\n')[0]).toContain('deleted');
    expect(err).toContain('`stemma restore gone` brings it back');
    const unknown = await runStemma(made.folder, ['log', 'gonne']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('Did you mean gone?');
  });

  test('says what a shallow clone hides', async () => {
    const made = bankWithHistory();
    const home = mkdtempSync(join(tmpdir(), 'stemma-clone-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const clone = join(home, 'c');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${made.folder}`, clone], {
      stdio: 'pipe',
    });
    const { out, err } = await runStemma(clone, ['log', 'ice']);
    expect(out).toBe('');
    expect(err).toContain('`git fetch --unshallow`');
    expect(err).toContain('0 revisions known here');
    const blame = await runStemma(clone, ['blame', 'ice']);
    expect(blame.out).toContain('before this clone');
    const shown = await runStemma(clone, ['show', 'ice@~1']);
    expect(shown.code).toBe(2);
    expect(shown.err).toContain('`git fetch --unshallow`');
  });

  test('needs a repository with a commit', async () => {
    const made = makeRepository();
    made.write({ 'questions/a.md': itemText('a') });
    const none = await runStemma(made.folder, ['log', 'a']);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('no commit yet')]);
    rmSync(join(made.folder, '.git'), { recursive: true });
    const outside = await runStemma(made.folder, ['log', 'a']);
    expect([outside.code, outside.err]).toEqual([2, expect.stringContaining('no Git repository')]);
  });
});

describe.skipIf(!hasGit)('stemma show', () => {
  test.each([
    ['ice', 'True', 'Ice floats on *any* water.'],
    ['ice@v1', 'False', 'Ice floats on water.'],
    ['ice@HEAD~1', 'True', 'Ice floats on *any* water.'],
    ['ice@~1', 'False', 'Ice floats on water.'],
    ['ice@~2', 'False', 'Ice floats on water.'],
    ['ice@2026-01-05', 'True', 'Ice floats on *any* water.'],
  ] as const)('prints %s', async (name, key, stem) => {
    const made = bankWithHistory();
    const { code, out } = await runStemma(made.folder, ['show', name]);
    expect(code).toBe(0);
    expect(out).toBe(question('ice', key, stem));
  });

  test('prints the last version of a deleted item, and who deleted it', async () => {
    const made = bankWithHistory();
    const { out, err } = await runStemma(made.folder, ['show', 'gone']);
    expect(out).toBe(question('gone', 'True'));
    expect(err).toMatch(/gone\.md at .*, before Ada deleted it on 2026-01-05/u);
  });

  test('prints an item of another branch, and data', async () => {
    const made = bankWithHistory();
    made.git('checkout', '-q', '-b', 'side', 'v1');
    made.write({
      'questions/ice.md': null,
      'questions/aside.md': question('ice', 'True', 'Aside.'),
    });
    made.commit('Aside');
    made.git('checkout', '-q', 'main');
    const { out } = await runStemma(made.folder, ['show', 'ice@side', '--json']);
    expect(JSON.parse(out)).toMatchObject({ id: 'ice', path: 'aside.md', type: 'true-false' });
  });

  test('says when there was no such item', async () => {
    const made = bankWithHistory();
    for (const [name, words] of [
      ['gone@HEAD', 'There was no item gone at HEAD'],
      ['ice@~3', 'there are 3 revisions here'],
      ['ice@2025-01-01', 'no revision as old as 2025-01-01. The history begins on 2026-01-05.'],
      ['ice@2026-02-30', 'There is no revision 2026-02-30. Nor is it a day.'],
      ['ice@nowhere', 'There is no revision nowhere'],
      ['ice@--output=x', 'no name of a revision'],
    ] as const) {
      const { code, err } = await runStemma(made.folder, ['show', name]);
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});

describe.skipIf(!hasGit)('an id that the history does not have', () => {
  const answer = async (folder: string, ...args: readonly string[]) => {
    const { code, err } = await runStemma(folder, args);
    expect(code).toBe(2);
    return err.trimEnd().replace(/^.*?\. /u, '');
  };

  test('may be one with a version', async () => {
    const { folder } = bankWithHistory();
    const words = '`show` takes a version after an @, `restore` with --at.';
    expect(await answer(folder, 'log', 'ice@v1')).toBe(words);
    expect(await answer(folder, 'restore', 'ice@v1')).toBe(words);
  });

  test('may be that of an item that is not committed', async () => {
    const made = bankWithHistory();
    made.write({ 'questions/snow.md': question('snow', 'True') });
    expect(await answer(made.folder, 'blame', 'snow')).toBe('snow.md is in no commit yet.');
  });

  test('may be that of an item in an overlay', async () => {
    const made = bankWithHistory();
    made.write({ 'exams/snow.md': question('snow', 'True') });
    expect(await answer(made.folder, 'log', 'snow', '--overlay', 'exams')).toBe(
      'It lies in an overlay, which has a history of its own: --bank exams',
    );
  });

  test('may be that of an item of another bank', async () => {
    const other = makeRepository();
    other.write({ 'bank.yml': 'title: Oceans\n', 'tide.md': question('tide', 'True') });
    const commit = other.commit();
    const made = bankWithHistory();
    made.write({
      'questions/bank.yml': `title: Bank\nbanks:\n  - name: ocean\n    source: ${other.folder}\n    commit: ${commit}\n`,
    });
    expect(await answer(made.folder, 'show', 'ocean--tide')).toBe(
      `It belongs to the bank ocean; its history is in ${other.folder}.`,
    );
  });
});

describe.skipIf(!hasGit)('stemma blame', () => {
  test('names the author of each line, through moves and rewritten neighbours', async () => {
    const made = bankWithHistory();
    const file = 'questions/physics/ice.md';
    made.write({ [file]: `${read(made, file)}\nNot yet committed.\n` });
    const { out } = await runStemma(made.folder, ['blame', 'ice', '--json']);
    const lines: { text: string; from: { author: string } | string }[] = JSON.parse(out);
    const who = lines.map(({ text, from }) => [
      text,
      typeof from === 'string' ? from : from.author,
    ]);
    expect(who).toEqual([
      ['---', 'Ada'],
      ['id: ice', 'Ada'],
      ['title: Ice', 'Ada'],
      ['---', 'Ada'],
      ['', 'Ada'],
      ['Ice floats on *any* water.', 'Grace Hopper'],
      ['', 'Ada'],
      ['- [x] True', 'Grace Hopper'],
      ['- [ ] False', 'Grace Hopper'],
      ['', 'uncommitted'],
      ['Not yet committed.', 'uncommitted'],
    ]);
  });

  test('gives the lines of both sides of a merge to those who wrote them', async () => {
    const made = makeRepository();
    const text = (...lines: readonly string[]) => `${itemText('a')}\n${lines.join('\n\n')}\n`;
    made.write({ 'questions/a.md': text('one', 'two', 'three') });
    made.commit('Begin', { author: 'Ada' });
    made.git('checkout', '-q', '-b', 'side');
    made.write({ 'questions/a.md': text('one', 'two', 'THREE') });
    made.commit('Aside', { author: 'Grace' });
    made.git('checkout', '-q', 'main');
    made.write({ 'questions/a.md': text('ONE', 'two', 'three') });
    made.commit('Meanwhile', { author: 'Barbara' });
    made.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    const { out } = await runStemma(made.folder, ['blame', 'a']);
    const rows = out.split('\n').filter((line) => /one|two|three/iu.test(line));
    expect(rows.map((line) => [line.split(/ {2,}/u)[1], line.trim().split(' ').at(-1)])).toEqual([
      ['Barbara', 'ONE'],
      ['Ada', 'two'],
      ['Grace', 'THREE'],
    ]);
  });
});

describe.skipIf(!hasGit)('stemma restore', () => {
  test('brings a deleted item back where it was', async () => {
    const made = bankWithHistory();
    const { code, out } = await runStemma(made.folder, ['restore', 'gone']);
    expect([code, out]).toEqual([0, 'questions/gone.md\n']);
    expect(read(made, 'questions/gone.md')).toBe(question('gone', 'True'));
    const again = await runStemma(made.folder, ['restore', 'gone']);
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toContain('already');
  });

  test('brings an older version to where the item lies now', async () => {
    const made = bankWithHistory();
    const { code, out } = await runStemma(made.folder, ['restore', 'ice', '--at', 'v1']);
    expect([code, out]).toEqual([0, 'questions/physics/ice.md\n']);
    expect(read(made, 'questions/physics/ice.md')).toBe(question('ice', 'False'));
    expect(existsSync(join(made.folder, 'questions/ice.md'))).toBe(false);
  });

  test('keeps changes that are not committed, unless forced', async () => {
    const made = bankWithHistory();
    const mine = question('ice', 'True', 'Mine.');
    made.write({ 'questions/physics/ice.md': mine });
    const refused = await runStemma(made.folder, ['restore', 'ice', '--at', 'v1']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--force')]);
    expect(read(made, 'questions/physics/ice.md')).toBe(mine);
    await runStemma(made.folder, ['restore', 'ice', '--at', 'v1', '--force']);
    expect(read(made, 'questions/physics/ice.md')).toBe(question('ice', 'False'));
  });

  test('never makes a second file with the id, and never replaces another file', async () => {
    const made = bankWithHistory();
    const second = await runStemma(made.folder, ['restore', 'ice', '--to', 'second.md', '--force']);
    expect([second.code, second.err]).toEqual([2, expect.stringContaining('the same id')]);
    for (const [path, words] of [
      ['physics/ice.md', 'holds something else'],
      ['questions/physics/ice.md', 'holds something else'],
      ['../outside.md', 'does not lie in the bank'],
      ['notes.txt', 'no place for an item'],
      ['assessments/a.yml', 'no place for an item'],
    ] as const) {
      const { code, err } = await runStemma(made.folder, ['restore', 'gone', '--to', path]);
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
    const elsewhere = await runStemma(made.folder, ['restore', 'gone', '--to', 'old/gone.md']);
    expect([elsewhere.code, elsewhere.out]).toEqual([0, 'questions/old/gone.md\n']);
  });

  test('brings figures back that it names, and tells of a stimulus that is gone', async () => {
    const made = makeRepository();
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0]);
    const text = itemText('a', 'stimulus: pump').replace(
      'Ice floats on',
      '![ice](fig/ice.png) ![x](x.png) Ice floats on',
    );
    made.write({
      'questions/bank.yml': 'title: Bank\nlanguages: [en]\nrelease: practice\n',
      'questions/unit/a.md': text,
      'questions/unit/fig/ice.png': bytes,
      'questions/unit/x.png': 'old',
      'questions/pump.md': stimulusText('pump'),
    });
    made.commit();
    made.write({
      'questions/unit/a.md': null,
      'questions/unit/fig/ice.png': null,
      'questions/unit/x.png': 'new',
      'questions/pump.md': null,
    });
    made.commit();
    const { code, out, err } = await runStemma(made.folder, ['restore', 'a']);
    expect(out).toBe('questions/unit/a.md\nquestions/unit/fig/ice.png\n');
    expect(readFileSync(join(made.folder, 'questions/unit/fig/ice.png'))).toEqual(bytes);
    expect(read(made, 'questions/unit/x.png')).toBe('new');
    expect(err).toContain('unit/x.png is another file than it was then');
    expect(err).toContain('`stemma restore pump` brings it back');
    // The check finds the missing stimulus as well.
    expect(code).toBe(1);
    const whole = await runStemma(made.folder, ['restore', 'pump']);
    expect([whole.code, whole.out]).toEqual([0, 'questions/pump.md\n']);
  });
});

describe.skipIf(!hasGit)('stemma restore of a figure kept by Git LFS', () => {
  test('says where the file is, and writes no pointer in its place', async () => {
    const made = makeRepository();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`;
    made.write({
      'questions/a.md': itemText('a').replace('Ice floats on', '![ice](ice.png) Ice floats on'),
      'questions/ice.png': pointer,
    });
    made.commit();
    made.write({ 'questions/a.md': null, 'questions/ice.png': null });
    made.commit();
    const { out, err } = await runStemma(made.folder, ['restore', 'a']);
    expect(out).toBe('questions/a.md\n');
    expect(err).toContain('ice.png is kept by Git LFS');
    expect(existsSync(join(made.folder, 'questions/ice.png'))).toBe(false);
  });
});

describe.skipIf(!hasGit)('stemma changes', () => {
  function grown(): MadeRepository {
    const made = bankWithHistory();
    made.write({
      'questions/new.md': question('new', 'True'),
      'questions/assessments/exam.yml':
        'id: exam\ntitle: Exam\nsections:\n  - title: One\n    items: [ice]\n',
    });
    made.commit('More', { author: 'Barbara' });
    return made;
  }

  test('tells of each item what became of it, keys first, and who did it', async () => {
    const made = grown();
    const { code, out, err } = await runStemma(made.folder, ['changes', '--since', 'v1']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/u))).toEqual([
      ['KEY CHANGED (1)'],
      [
        'ice',
        'Ice',
        'key, stem, topics, moved from ice.md; used in exam (newly)',
        'Ada, Grace Hopper',
      ],
      [''],
      ['New (1)'],
      ['new', 'Ice', 'Barbara'],
      [''],
      ['Deleted (1)'],
      ['gone', 'Ice', 'Ada'],
      [''],
      ['Assessments (1)'],
      ['exam: Exam; new'],
      [''],
    ]);
    expect(err).toContain('1 with another key, 1 new, 1 deleted, 1 in assessments.');
  });

  test('tells it between two revisions, since a day, as Markdown and as data', async () => {
    const made = grown();
    const between = await runStemma(made.folder, [
      ...['changes', '--since', 'v1', '--until', 'HEAD~3', '--json'],
    ]);
    const { items, since } = JSON.parse(between.out);
    expect(since).toBe(made.git('rev-parse', 'v1').trim());
    expect(items).toMatchObject([
      { id: 'ice', group: 'moved', authors: ['Ada'], isKeyAlarm: false },
    ]);
    const markdown = await runStemma(made.folder, ['changes', '--since', 'v1', '--markdown']);
    expect(markdown.out).toContain('## Keys changed (1)\n\n- **ice**: Ice; key, stem');
    const day = await runStemma(made.folder, ['changes', '--since', '2026-01-06']);
    expect([day.code, day.out]).toEqual([0, '']);
    // That day began before the first commit.
    const whole = await runStemma(made.folder, ['changes', '--since', '2026-01-05']);
    expect(whole.out).toMatch(/^New \(2\)\n {2}ice .*\n {2}new .*Barbara\n/u);
    expect(whole.err).toMatch(/^the beginning\.\.[0-9a-f]{8}: 2 new, 1 in assessments\.\n$/u);
  });

  test('compares with the bank where its folder lay before', async () => {
    const made = bankWithHistory();
    made.git('mv', 'questions', 'bank');
    made.write({ 'bank/new.md': question('new', 'True') });
    made.commit('Move the bank');
    const { out } = await runStemma(made.folder, [
      ...['changes', '--since', 'v1', '--json', '--bank', 'bank'],
    ]);
    const told = JSON.parse(out).items.map(({ id, group }: { id: string; group: string }) => [
      id,
      group,
    ]);
    expect(told).toEqual([
      ['ice', 'key'],
      ['new', 'added'],
      ['gone', 'removed'],
    ]);
  });
});
