/** Repositories as they would be on GitHub, with a pull request. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A repository with the branches `main` and `pull`, and a tag for a release. */
export interface Origin {
  readonly folder: string;
  /** Newest commit of `main`, made after `pull` began. */
  readonly base: string;
  /** Newest commit of `pull`, which changes a key. */
  readonly head: string;
  /** A commit with a mistyped key of an item. */
  readonly faulty: string;
}

const items = 'questions/fluid-mechanics/hydrostatics';
const rightThen = `${items}/hydrostatic-paradox.md`;
const meanwhile = `${items}/boat-and-anchor.md`;

/** Everything that this repository holds as it stands. */
export function allFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-zco', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(path));
}

/** Makes it with files of this repository; it goes when the tests of the file have ended. */
export function makeOrigin(files: readonly string[] = []): Origin {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-origin-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  const commit = (message: string): string => {
    git('add', '--all');
    git('commit', '--quiet', '--no-gpg-sign', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  for (const path of [rightThen, meanwhile, ...files]) cpSync(path, join(folder, path));
  commit('As it stands');
  git('tag', 'v1.0.0');
  git('checkout', '--quiet', '-b', 'pull');
  edit(join(folder, rightThen), [
    ['- [ ] On the base of A', '- [x] On the base of A'],
    ['- [x] The force is the same', '- [ ] The force is the same'],
  ]);
  const head = commit('Change a key');
  git('checkout', '--quiet', 'main');
  edit(join(folder, meanwhile), [['\npoints: 2\n', '\npoints: 3\n']]);
  const base = commit('Change another item on main meanwhile');
  edit(join(folder, meanwhile), [['\ndifficulty: hard\n', '\ndificulty: hard\n']]);
  git('checkout', '--quiet', '-b', 'faulty');
  const faulty = commit('Mistype a key');
  git('checkout', '--quiet', 'main');
  git('repack', '-adq');
  return { folder, base, head, faulty };
}

function edit(file: string, changes: readonly (readonly [from: string, to: string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}
