import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueHistory, readBankHistory } from '../../../src/node/history/bank-history.ts';
import { gitBinaryWalker } from '../../../src/node/history/walk-git-binary.ts';
import { isomorphicGitWalker } from '../../../src/node/history/walk-isomorphic-git.ts';

const home = mkdtempSync(join(tmpdir(), 'stemma-history-'));
const repository = join(home, 'repository');
const day = 86_400;
const start = 1_700_000_000;

function git(cwd: string, args: readonly string[], at = start, author = 'Ada'): void {
  const date = `${at} +0200`;
  execFileSync(
    'git',
    ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args],
    {
      cwd,
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: author,
        GIT_COMMITTER_EMAIL: 'a@example.org',
        GIT_COMMITTER_DATE: date,
      },
    },
  );
}

function write(path: string, text: string): void {
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function commit(at: number, author: string): void {
  git(repository, ['add', '-A']);
  git(repository, ['commit', '-q', '-m', 'Change'], at, author);
}

beforeAll(() => {
  mkdirSync(repository);
  git(repository, ['init', '-q']);
  write('README.md', 'not in the bank');
  write('questions/a.md', 'one');
  write('questions/größe/b.md', 'two');
  commit(start, 'Ada');
  write('questions/a.md', 'one, better');
  commit(start + day, 'Grace');
  renameSync(join(repository, 'questions/a.md'), join(repository, 'questions/größe/c.md'));
  commit(start + 2 * day, 'Ada');
  git(repository, ['checkout', '-q', '-b', 'side']);
  write('questions/größe/b.md', 'two, from the side');
  commit(start + 3 * day, 'Edsger');
  git(repository, ['checkout', '-q', 'main']);
  write('questions/d.md', 'new');
  commit(start + 4 * day, 'Ada');
  git(repository, ['merge', '-q', '--no-ff', '-m', 'Merge', 'side'], start + 5 * day, 'Ada');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const expected = {
  'größe/b.md': {
    created: start,
    changed: start + 3 * day,
    authors: ['Ada', 'Edsger'],
    revisions: 2,
  },
  'größe/c.md': {
    created: start,
    changed: start + 2 * day,
    authors: ['Ada', 'Grace'],
    revisions: 3,
  },
  'd.md': { created: start + 4 * day, changed: start + 4 * day, authors: ['Ada'], revisions: 1 },
};

describe('the history of a bank', () => {
  for (const [name, walker] of [
    ['the git program', gitBinaryWalker],
    ['isomorphic-git', isomorphicGitWalker],
  ] as const) {
    it(`follows moves and counts side branches, read by ${name}`, async () => {
      const place = { root: repository, folder: 'questions', boundary: new Set<string>() };
      const history = await continueHistory(walker(repository, 'questions', place.boundary), place);
      expect(history.isComplete).toBe(true);
      expect(Object.fromEntries(history.files)).toMatchObject(expected);
      expect(history.files.has('README.md')).toBe(false);
    });

    it(`continues from the head kept in the cache, read by ${name}`, async () => {
      const kept = new Map<string, string>();
      const cache = {
        get: (key: string) => kept.get(key),
        set: (key: string, value: string) => void kept.set(key, value),
        close: () => {},
      };
      const copy = join(home, `copy of ${name}`);
      git(home, ['clone', '-q', repository, copy]);
      const place = { root: copy, folder: 'questions', boundary: new Set<string>(), cache };
      await continueHistory(walker(copy, 'questions', place.boundary), place);
      writeFileSync(join(copy, 'questions/d.md'), 'newer');
      git(copy, ['commit', '-q', '-am', 'Change'], start + 9 * day, 'Barbara');
      const walked: (string | undefined)[] = [];
      const inner = walker(copy, 'questions', place.boundary);
      const spy = {
        head: inner.head,
        walk: (since: string | undefined) => {
          walked.push(since);
          return inner.walk(since);
        },
      };
      const history = await continueHistory(spy, place);
      expect(walked).toHaveLength(1);
      expect(walked[0]).toMatch(/^[0-9a-f]{40}$/);
      expect(Object.fromEntries(history.files)).toMatchObject({
        ...expected,
        'd.md': {
          created: start + 4 * day,
          changed: start + 9 * day,
          authors: ['Ada', 'Barbara'],
          revisions: 2,
        },
      });
    });

    it(`starts anew when history was rewritten, read by ${name}`, async () => {
      const kept = new Map<string, string>();
      const cache = {
        get: (key: string) => kept.get(key),
        set: (key: string, value: string) => void kept.set(key, value),
        close: () => {},
      };
      const copy = join(home, `rewritten ${name}`);
      git(home, ['clone', '-q', repository, copy]);
      const place = { root: copy, folder: 'questions', boundary: new Set<string>(), cache };
      await continueHistory(walker(copy, 'questions', place.boundary), place);
      git(copy, ['checkout', '-q', '--orphan', 'fresh']);
      git(copy, ['commit', '-q', '-m', 'All at once'], start + 20 * day, 'Alan');
      const history = await continueHistory(walker(copy, 'questions', place.boundary), place);
      expect(history.files.get('d.md')).toEqual({
        created: start + 20 * day,
        changed: start + 20 * day,
        authors: ['Alan'],
        revisions: 1,
      });
    });
  }

  it('does not invent a beginning where a shallow clone hides it', async () => {
    const shallow = join(home, 'shallow');
    git(home, ['clone', '-q', '--depth', '1', `file://${repository}`, shallow]);
    writeFileSync(join(shallow, 'questions/d.md'), 'changed here');
    git(shallow, ['commit', '-q', '-am', 'Change'], start + 6 * day, 'Barbara');
    const history = await readBankHistory(join(shallow, 'questions'));
    expect(history.isComplete).toBe(false);
    expect(history.files.get('größe/b.md')).toEqual({ authors: [], revisions: 0 });
    expect(history.files.get('d.md')).toEqual({
      changed: start + 6 * day,
      authors: ['Barbara'],
      revisions: 1,
    });
  });

  it('is empty outside a repository and in one without commits', async () => {
    const outside = join(home, 'outside');
    mkdirSync(outside);
    expect((await readBankHistory(outside)).files.size).toBe(0);
    git(outside, ['init', '-q']);
    expect((await readBankHistory(outside)).files.size).toBe(0);
  });
});
