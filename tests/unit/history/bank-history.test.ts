import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBankHistory } from '../../../src/node/history/bank-history.ts';
import { itemText } from '../bank/bank-of.ts';
import {
  firstCommitTime,
  hasGit,
  type MadeRepository,
  makeRepository,
} from '../git/make-repository.ts';
import { memoryCache, readers, readWith, told } from './both-readers.ts';

const hour = 3600;

function move(made: MadeRepository, from: string, to: string): void {
  mkdirSync(dirname(join(made.folder, to)), { recursive: true });
  renameSync(join(made.folder, from), join(made.folder, to));
}

function clone(made: MadeRepository, ...options: readonly string[]): string {
  const home = mkdtempSync(join(tmpdir(), 'stemma-clone-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  execFileSync('git', ['clone', '--quiet', ...options, `file://${made.folder}`, join(home, 'c')], {
    stdio: 'pipe',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
  });
  return join(home, 'c');
}

describe.skipIf(!hasGit).each(readers)('the history of a bank, read by %s', (reader) => {
  test('tells of each item who wrote it and when', async () => {
    const made = makeRepository();
    made.write({ 'README.md': '---\nid: outside\n---\n', 'bank/a.md': itemText('a') });
    made.write({ 'bank/assessments/exam.yml': 'id: exam\ntitle: Exam\nsections: []\n' });
    const first = made.commit('Begin\nat last\n\nWith a body', { author: 'Ada' });
    made.write({ 'bank/a.md': `${itemText('a')}\nMore.\n`, 'bank/b.md': itemText('b') });
    const second = made.commit('Go on', { author: 'Grace Hopper' });
    made.write({ 'other.txt': 'not of the bank' });
    made.commit();
    const history = await readWith(reader, join(made.folder, 'bank'));
    expect(history.isComplete).toBe(true);
    expect([...history.items.keys()]).toEqual(['a', 'b']);
    expect(history.items.get('a')).toMatchObject({
      id: 'a',
      current: { path: 'a.md' },
      created: firstCommitTime,
      changed: firstCommitTime + hour,
      authors: ['Ada', 'Grace Hopper'],
      revisions: [
        {
          kind: 'added',
          path: 'a.md',
          commit: {
            oid: first,
            author: 'Ada',
            email: 'ada@example.org',
            time: firstCommitTime,
            subject: 'Begin at last',
          },
        },
        { kind: 'changed', path: 'a.md', commit: { oid: second, subject: 'Go on' } },
      ],
    });
    expect(history.items.get('a')?.revisions[1]?.replaces).toEqual([
      history.items.get('a')?.revisions[0]?.blob,
    ]);
    expect(told(history.assessments.get('exam'))).toEqual(['added assessments/exam.yml']);
  });

  test('follows moves, also of what is changed in the same commit', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a'), 'b.md': itemText('b') });
    made.commit('Begin', { author: 'Ada' });
    move(made, 'a.md', 'größe/„a“ "b".md');
    made.commit('Only move', { author: 'Mover' });
    move(made, 'größe/„a“ "b".md', 'unit/a\tb.md');
    made.write({ 'unit/a\tb.md': '---\nid: a\ntype: essay\n---\n\nAll else is new.\n' });
    made.commit('Move and write anew', { author: 'Grace' });
    const { items } = await readWith(reader, made.folder);
    expect(told(items.get('a'))).toEqual([
      'added a.md',
      'moved a.md -> größe/„a“ "b".md',
      'changed größe/„a“ "b".md -> unit/a\tb.md',
    ]);
    expect(items.get('a')).toMatchObject({
      current: { path: 'unit/a\tb.md' },
      authors: ['Ada', 'Grace'],
      created: firstCommitTime,
    });
  });

  test('tells deletion and return, at another path as well', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a'), 'b.md': itemText('b') });
    made.commit();
    made.write({ 'a.md': null });
    made.commit();
    const gone = (await readWith(reader, made.folder)).items.get('a');
    expect(told(gone)).toEqual(['added a.md', 'deleted a.md']);
    expect(gone?.current).toBeUndefined();
    expect(gone?.revisions[1]?.blob).toBe(gone?.revisions[0]?.blob);
    made.write({ 'c.md': itemText('a') });
    made.commit();
    const { items } = await readWith(reader, made.folder);
    expect(told(items.get('a'))).toEqual(['added a.md', 'deleted a.md', 'restored c.md']);
    expect(items.get('a')?.created).toBe(firstCommitTime);
    expect(items.get('a')?.current?.path).toBe('c.md');
  });

  test('takes another id in a file for another item', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a'), 'b.md': itemText('b') });
    made.commit();
    made.write({ 'a.md': itemText('b'), 'b.md': itemText('a') });
    made.commit();
    made.write({ 'a.md': itemText('other'), 'b.md': 'Without front matter.' });
    made.commit();
    const { items } = await readWith(reader, made.folder);
    expect(told(items.get('a'))).toEqual(['added a.md', 'moved a.md -> b.md', 'deleted b.md']);
    expect(told(items.get('b'))).toEqual(['added b.md', 'moved b.md -> a.md', 'deleted a.md']);
    expect(told(items.get('other'))).toEqual(['added a.md']);
  });

  test('takes the first of two files with one id', async () => {
    const made = makeRepository();
    made.write({ 'm.md': itemText('a') });
    made.commit();
    made.write({ 'z.md': itemText('a') });
    made.commit('A copy behind: nothing happens');
    made.write({ 'z.md': `${itemText('a')}\nMore.\n` });
    made.commit('Nor when the copy is changed');
    made.write({ 'b.md': itemText('a') });
    made.commit('A copy in front');
    made.write({ 'b.md': itemText('b') });
    made.commit('The copy gets an id of its own');
    made.write({ 'm.md': null });
    made.commit('The last one is left');
    made.write({ 'z.md': null });
    made.commit();
    const { items } = await readWith(reader, made.folder);
    expect(told(items.get('a'))).toEqual([
      'added m.md',
      'moved m.md -> b.md',
      'moved b.md -> m.md',
      'changed m.md -> z.md',
      'deleted z.md',
    ]);
    expect(told(items.get('b'))).toEqual(['added b.md']);
  });

  test('counts the commits of side branches, and merges only where they decided something', async () => {
    const made = makeRepository();
    const text = (...lines: readonly string[]) => `${itemText('a')}\n${lines.join('\n\n')}\n`;
    made.write({
      'a.md': text('one', 'two', 'three'),
      'b.md': itemText('b'),
      'c.md': itemText('c'),
    });
    made.commit('Begin');
    made.git('checkout', '--quiet', '-b', 'side');
    move(made, 'b.md', 'unit/b.md');
    made.write({ 'a.md': text('one', 'two', 'THREE'), 'c.md': null, 'd.md': itemText('d') });
    made.commit('Aside');
    made.git('checkout', '--quiet', 'main');
    made.write({ 'a.md': text('ONE', 'two', 'three'), 'b.md': `${itemText('b')}\nMore.\n` });
    made.commit('Meanwhile');
    made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    const { items } = await readWith(reader, made.folder);
    // The order of the main line: what the merge brought in comes right before it.
    const subjects = items.get('a')?.revisions.map(({ commit }) => commit.subject);
    expect(subjects).toEqual(['Begin', 'Meanwhile', 'Aside', 'Merge']);
    expect(items.get('a')?.revisions[3]?.replaces).toEqual([
      items.get('a')?.revisions[1]?.blob,
      items.get('a')?.revisions[2]?.blob,
    ]);
    // One side moved it and the other changed it: the merge has both.
    expect(told(items.get('b'))).toEqual([
      'added b.md',
      'changed b.md',
      'moved b.md -> unit/b.md',
      'moved b.md -> unit/b.md',
    ]);
    expect(told(items.get('c'))).toEqual(['added c.md', 'deleted c.md']);
    expect(told(items.get('d'))).toEqual(['added d.md']);
  });

  test('knows what is there in the end, whichever branch has the later word', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a') });
    made.commit();
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ 'a.md': null });
    made.commit();
    made.git('checkout', '--quiet', 'main');
    made.write({ 'b.md': itemText('b') });
    made.commit();
    made.git('merge', '--quiet', '--no-ff', '--strategy=ours', '-m', 'Keep it', 'side');
    const { items } = await readWith(reader, made.folder);
    expect(told(items.get('a'))).toEqual(['added a.md', 'deleted a.md']);
    expect(items.get('a')?.current?.path).toBe('a.md');
  });

  test('tells what a merge itself adds and deletes', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a') });
    made.commit();
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ 'b.md': itemText('b') });
    made.commit();
    made.git('checkout', '--quiet', 'main');
    made.git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
    made.write({ 'a.md': null, 'c.md': itemText('c') });
    made.commit('Merge, and more');
    const { items } = await readWith(reader, made.folder);
    expect(told(items.get('a'))).toEqual(['added a.md', 'deleted a.md']);
    expect(told(items.get('c'))).toEqual(['added c.md']);
  });

  test('follows the bank to where its folder lay before', async () => {
    const made = makeRepository();
    made.write({ 'README.md': 'A bank', 'bank.yml': 'title: Bank\n', 'unit/a.md': itemText('a') });
    made.write({ 'unit/b.md': itemText('b') });
    made.commit('At the root');
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ 'unit/b.md': `${itemText('b')}\nMore.\n` });
    made.commit('Aside, still at the root');
    made.git('checkout', '--quiet', 'main');
    for (const path of ['bank.yml', 'unit/a.md', 'unit/b.md']) move(made, path, `old/${path}`);
    made.commit('Into a folder');
    made.write({ 'old/unit/a.md': `${itemText('a')}\nMore.\n` });
    made.commit('There', { author: 'Grace' });
    made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    for (const path of ['bank.yml', 'unit/b.md']) move(made, `old/${path}`, `bank/${path}`);
    move(made, 'old/unit/a.md', 'bank/course/a.md');
    made.write({ 'docs/page.md': itemText('page') });
    made.commit('Into another');
    const { items } = await readWith(reader, join(made.folder, 'bank'));
    expect([...items.keys()].sort()).toEqual(['a', 'b']);
    expect(told(items.get('a'))).toEqual([
      'added unit/a.md',
      'changed unit/a.md',
      'moved unit/a.md -> course/a.md',
    ]);
    expect(told(items.get('b'))).toEqual(['added unit/b.md', 'changed unit/b.md']);
    expect(items.get('a')?.created).toBe(firstCommitTime);
  });

  test('goes on from the head it has seen, with the same result', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a'), 'b.md': itemText('b') });
    made.commit();
    const cache = memoryCache();
    await readWith(reader, made.folder, cache);
    made.git('checkout', '--quiet', '-b', 'side', 'HEAD');
    move(made, 'a.md', 'c.md');
    made.commit();
    made.git('checkout', '--quiet', 'main');
    made.write({ 'b.md': null });
    made.commit();
    made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    const since: (string | undefined)[] = [];
    const history = await readWith(reader, made.folder, cache, (inner) => ({
      ...inner,
      changes: (stretch, folders) => {
        since.push(stretch.since);
        return inner.changes(stretch, folders);
      },
    }));
    expect(since).toEqual([made.git('rev-parse', 'HEAD^^').trim()]);
    expect(told(history.items.get('a'))).toEqual(['added a.md', 'moved a.md -> c.md']);
    expect(told(history.items.get('b'))).toEqual(['added b.md', 'deleted b.md']);
    expect(history).toEqual(await readWith(reader, made.folder));
  });

  test('begins anew where the history was rewritten, even when its old commits are gone', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a') });
    made.commit();
    made.write({ 'a.md': `${itemText('a')}\nMore.\n` });
    made.commit();
    const cache = memoryCache();
    await readWith(reader, made.folder, cache);
    made.git('checkout', '--quiet', '--orphan', 'fresh');
    made.commit('All at once', { author: 'Alan' });
    const rewritten = (await readWith(reader, made.folder, cache)).items.get('a');
    expect(told(rewritten)).toEqual(['added a.md']);
    expect(rewritten?.authors).toEqual(['Alan']);
    made.git('commit', '--quiet', '--amend', '-m', 'Again');
    made.git('branch', '-D', 'main');
    made.git('reflog', 'expire', '--expire=now', '--all');
    made.git('gc', '--quiet', '--prune=now');
    const again = (await readWith(reader, made.folder, cache)).items.get('a');
    expect(again?.revisions.map(({ commit }) => commit.subject)).toEqual(['Again']);
  });

  test('claims no beginning that a shallow clone hides', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a'), 'b.md': itemText('b'), 'gone.md': itemText('gone') });
    made.commit();
    made.write({ 'a.md': `${itemText('a')}\nMore.\n`, 'gone.md': null });
    made.commit();
    made.write({ 'b.md': `${itemText('b')}\nMore.\n`, 'c.md': itemText('c') });
    made.commit('Last', { author: 'Barbara' });
    const history = await readWith(reader, clone(made, '--depth', '2'));
    expect(history.isComplete).toBe(false);
    expect(history.items.get('a')).toMatchObject({ authors: [], revisions: [] });
    expect(history.items.get('a')?.created).toBeUndefined();
    expect(history.items.get('a')?.earliest?.path).toBe('a.md');
    expect(history.items.get('b')?.created).toBeUndefined();
    expect(history.items.get('b')?.authors).toEqual(['Barbara']);
    expect(told(history.items.get('b'))).toEqual(['changed b.md']);
    expect(history.items.get('c')?.created).toBe(firstCommitTime + 2 * hour);
    expect(history.items.has('gone')).toBe(false);
  });

  test('is that of the branch checked out in an added work tree', async () => {
    const made = makeRepository();
    made.write({ 'bank/a.md': itemText('a') });
    made.commit();
    const home = mkdtempSync(join(tmpdir(), 'stemma-tree-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    made.git('worktree', 'add', '--quiet', '-b', 'other', join(home, 'tree'));
    made.write({ 'bank/b.md': itemText('b') });
    made.commit();
    const { items } = await readWith(reader, join(home, 'tree/bank'));
    expect([...items.keys()]).toEqual(['a']);
  });

  test('is empty in a repository without commits', async () => {
    const made = makeRepository();
    const history = await readWith(reader, made.folder);
    expect(history).toEqual({
      items: new Map(),
      assessments: new Map(),
      isComplete: true,
      folders: [],
    });
  });

  test('has names as .mailmap has them, at once when that changes', async () => {
    const made = makeRepository();
    made.write({ 'a.md': itemText('a') });
    made.commit('Begin', { author: 'adal' });
    const cache = memoryCache();
    expect((await readWith(reader, made.folder, cache)).items.get('a')?.authors).toEqual(['adal']);
    made.write({ '.mailmap': 'Ada Lovelace <ada@example.org> <adal@example.org>\n' });
    const named = (await readWith(reader, made.folder, cache)).items.get('a');
    expect(named?.authors).toEqual(['Ada Lovelace']);
    expect(named?.revisions[0]?.commit.email).toBe('ada@example.org');
  });
});

test('there is no history outside a repository', async () => {
  const history = await readBankHistory(tmpdir());
  expect(history).toEqual({
    items: new Map(),
    assessments: new Map(),
    isComplete: true,
    folders: [],
  });
});
