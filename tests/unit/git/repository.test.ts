import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bankAt } from '../../../src/node/git/bank-at.ts';
import { type GitObjects, UnknownRevisionError } from '../../../src/node/git/git-objects.ts';
import { isomorphicObjects } from '../../../src/node/git/isomorphic-objects.ts';
import { locateRepository } from '../../../src/node/git/locate-repository.ts';
import { programObjects } from '../../../src/node/git/program-objects.ts';
import { openRepository } from '../../../src/node/git/repository.ts';
import { itemText } from '../bank/bank-of.ts';
import { firstCommitTime, hasGit, type MadeRepository, makeRepository } from './make-repository.ts';

/** The oid of a blob as the format of Git objects defines it. */
function blobOid(content: string): string {
  const bytes = Buffer.from(content);
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

describe.skipIf(!hasGit)('a repository', () => {
  let made: MadeRepository;
  let first = '';
  let second = '';
  let merge = '';
  const clean: (() => void)[] = [];

  beforeAll(() => {
    made = makeRepository((remove) => clean.push(remove));
    made.write({
      'README.md': 'outside',
      'bank/größe/a.md': itemText('a'),
      'bank/b.md': 'no item',
    });
    first = made.commit('Begin\n\nReviewed-by: Grace', { author: 'Ada', time: firstCommitTime });
    symlinkSync('b.md', join(made.folder, 'bank/link.md'));
    made.write({ 'bank/.hidden.md': 'hidden', 'bank/b.md': null, 'bank/c.md': itemText('c') });
    second = made.commit('Go on', { author: 'Grace Hopper' });
    made.git('tag', '-a', 'v1', '-m', 'One', first);
    made.git('checkout', '--quiet', '-b', 'side/one', first);
    made.write({ 'bank/d.md': itemText('d') });
    made.commit('Aside');
    made.git('checkout', '--quiet', 'main');
    made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side/one');
    merge = made.git('rev-parse', 'HEAD').trim();
  });
  afterAll(() => {
    for (const remove of clean) remove();
  });

  async function both(): Promise<readonly GitObjects[]> {
    const place = await locateRepository(join(made.folder, 'bank'));
    if (place === undefined) throw new Error('not found');
    const program = await programObjects(place);
    if (program === undefined) throw new Error('no git');
    return [program, isomorphicObjects(place)];
  }

  test('is found from the folder of the bank, with where that lies in it', async () => {
    const place = await locateRepository(join(made.folder, 'bank'));
    expect(place).toMatchObject({ root: realpathSync(made.folder), folder: 'bank' });
    expect(place?.boundary.size).toBe(0);
    expect(await locateRepository(tmpdir())).toBeUndefined();
  });

  test('is found from an added work tree', async () => {
    const tree = join(mkdtempSync(join(tmpdir(), 'stemma-tree-')), 'tree');
    made.git('worktree', 'add', '--quiet', tree, 'v1');
    try {
      const repository = await openRepository(join(tree, 'bank'));
      expect(await repository?.head()).toBe(first);
      const place = await locateRepository(join(tree, 'bank'));
      expect(place && (await isomorphicObjects(place).head())).toBe(first);
      expect(place && (await isomorphicObjects(place).resolve('main'))).toBe(merge);
    } finally {
      made.git('worktree', 'remove', '--force', tree);
    }
  });

  test('resolves heads, branches, tags and shortened oids, by either reader', async () => {
    for (const objects of await both()) {
      expect(await objects.head()).toBe(merge);
      expect(await objects.resolve('main')).toBe(merge);
      expect(await objects.resolve('v1')).toBe(first);
      expect(await objects.resolve(second.slice(0, 10))).toBe(second);
    }
  });

  test('says that counting back from a commit takes the git program', async () => {
    const [program, without] = await both();
    expect(await program?.resolve('HEAD^1')).toBe(second);
    await expect(without?.resolve('HEAD^1')).rejects.toThrow(
      'Only the git program understands more than names',
    );
  });

  test('tells what a commit says of itself, by either reader', async () => {
    for (const objects of await both()) {
      expect(await objects.readCommit(first)).toEqual({
        oid: first,
        parents: [],
        author: { name: 'Ada', email: 'ada@example.org' },
        committer: { name: 'Ada', email: 'ada@example.org' },
        time: firstCommitTime,
        message: 'Begin\n\nReviewed-by: Grace',
      });
      expect((await objects.readCommit(merge)).parents).toHaveLength(2);
    }
  });

  test('lists and reads the files below the folder, by either reader', async () => {
    for (const objects of await both()) {
      const files = await objects.listFiles(first);
      expect(files).toEqual(
        new Map([
          ['b.md', { oid: blobOid('no item'), kind: 'file' }],
          ['größe/a.md', { oid: blobOid(itemText('a')), kind: 'file' }],
        ]),
      );
      expect((await objects.listFiles(second)).get('link.md')?.kind).toBe('link');
      const missing = '0'.repeat(39).concat('1');
      const blobs = await objects.readBlobs([blobOid('no item'), missing, blobOid(itemText('a'))]);
      expect([...blobs.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual([
        'no item',
        itemText('a'),
      ]);
    }
  });

  test.each(['nowhere', '--output=x', 'main..v1', 'HEAD:bank', '', 'a b', '-h'])(
    'refuses the revision “%s”, by either reader',
    async (revision) => {
      for (const objects of await both()) {
        await expect(objects.resolve(revision)).rejects.toThrow(UnknownRevisionError);
      }
    },
  );

  test('opens the bank as it was at a commit', async () => {
    const repository = await openRepository(join(made.folder, 'bank'));
    if (repository === undefined) throw new Error('not found');
    const old = await bankAt(repository, 'v1');
    expect(old.items.map(({ path }) => path)).toEqual(['größe/a.md']);
    expect(old.diagnostics.some(({ place }) => place?.file === 'b.md')).toBe(true);
    old.close();
    const now = await bankAt(repository, 'main');
    expect(now.items.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(now.diagnostics.map(({ code }) => code)).toEqual(['link-skipped']);
    expect(await now.loadItem(now.items[0] ?? never())).toMatchObject({ id: 'a' });
    now.close();
  });

  test('says of a repository with SHA-256 names that it takes the git program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-sha256-'));
    try {
      execFileSync('git', ['init', '--quiet', '--object-format=sha256'], { cwd: folder });
      const place = await locateRepository(folder);
      if (place === undefined) throw new Error('not found');
      expect(() => isomorphicObjects(place)).toThrow('takes the git program');
      expect(await (await programObjects(place))?.head()).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('says of a shallow clone how to get what it does not hold', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'stemma-shallow-'));
    try {
      execFileSync(
        'git',
        ['clone', '--quiet', '--depth', '1', `file://${made.folder}`, join(clone, 'c')],
        { stdio: 'pipe', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } },
      );
      const repository = await openRepository(join(clone, 'c/bank'));
      expect(repository?.boundary).toEqual(new Set([merge]));
      expect((await repository?.readCommit(merge))?.parents).toEqual([]);
      await expect(repository?.resolve(first)).rejects.toThrow('git fetch --unshallow');
    } finally {
      rmSync(clone, { recursive: true });
    }
  });
});

function never(): never {
  throw new Error('There is none.');
}
