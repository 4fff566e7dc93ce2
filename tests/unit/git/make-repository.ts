/** Makes real repositories for tests, with the git program. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether the git program is here; tests that make repositories are skipped where it is not. */
export const hasGit = (() => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Who commits, and when. */
export interface CommitDetails {
  /** A name; the address is made from it. */
  readonly author?: string;
  /** Seconds since 1970, for author and committer. */
  readonly time?: number;
}

/** A repository in a temporary folder. */
export interface MadeRepository {
  readonly folder: string;
  /** Runs git in it and gives its standard output. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files; `null` removes one. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array | null>>) => void;
  /** Commits everything, an hour after the commit before, and gives the oid. */
  readonly commit: (message?: string, details?: CommitDetails) => string;
}

/** 2026-01-05T08:00:00Z, a Monday. */
export const firstCommitTime = 1_767_600_000;

/** An empty repository on the branch `main`; it goes when the test ends, or when `remove` says. */
export function makeRepository(
  remove: (clean: () => void) => void = onTestFinished,
): MadeRepository {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-git-'));
  remove(() => rmSync(folder, { recursive: true, force: true }));
  let clock = firstCommitTime;
  const run = (args: readonly string[], author = 'Ada', time = clock): string => {
    const email = `${author.toLowerCase().replaceAll(' ', '.')}@example.org`;
    const date = `${time} +0100`;
    return execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...plainGit(author, email, date) },
    });
  };
  run(['init', '--quiet']);
  return {
    folder,
    git: (...args) => run(args),
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        const file = join(folder, path);
        if (content === null) {
          rmSync(file);
          continue;
        }
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
    commit: (message = 'Change', { author, time = clock } = {}) => {
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '-m', message], author, time);
      clock = time + 3600;
      return run(['rev-parse', 'HEAD']).trim();
    },
  };
}

/** An environment in which git does the same on every machine. */
export function plainGit(name: string, email: string, date: string): Record<string, string> {
  return {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
