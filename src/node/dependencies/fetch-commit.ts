/** Keeps single commits of repositories on other machines. */
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache.ts';
import { DependencyError } from './dependency-error.ts';
import { runFetchingGit } from './run-fetching-git.ts';

/** Begins the names of what is not finished. */
const unfinished = '.making-';
const dayInMilliseconds = 86_400_000;

/** Where the commit of an address is kept once it is fetched. */
export function keptCommit(url: string, commit: string): string {
  const name = hash('sha256', `${url}\n${commit}`).slice(0, 24);
  return join(cacheFolder(), 'banks', `${name}.git`);
}

/**
 * A bare repository that holds the commit, fetched if it is not kept already. It is made aside and
 * appears whole, so that neither a killed process nor one beside this can leave it broken; it never
 * changes afterwards.
 * @throws DependencyError
 */
export async function fetchCommit(
  url: string,
  commit: string,
  isOffline: boolean,
): Promise<string> {
  const kept = keptCommit(url, commit);
  if (existsSync(kept)) return kept;
  if (isOffline) {
    throw new DependencyError(
      `Commit ${commit.slice(0, 10)} of ${url} is not kept here, and nothing is fetched offline.`,
      'Run once without --offline.',
    );
  }
  const folder = join(cacheFolder(), 'banks');
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const making = mkdtempSync(join(folder, unfinished));
  try {
    await fetchInto(making, url, commit);
    putInPlace(making, kept);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return kept;
}

async function fetchInto(making: string, url: string, commit: string): Promise<void> {
  await runFetchingGit(['init', '--bare', '--quiet', '--template='], making, making);
  const fetch = (depth: readonly string[], ...refs: readonly string[]): Promise<string> =>
    runFetchingGit(
      ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, '--', url, ...refs],
      making,
      making,
    );
  try {
    await fetch(['--depth=1'], commit);
  } catch {
    // Some servers hand out only what a branch or tag names.
    await fetch([], '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*');
  }
  try {
    await runFetchingGit(['update-ref', 'refs/heads/pinned', `${commit}^{commit}`], making, making);
  } catch {
    throw new DependencyError(
      `${url} has no commit ${commit}.`,
      'Name a commit that is on one of its branches.',
    );
  }
}

/** Another process may have been faster; what it made is as good. */
function putInPlace(making: string, kept: string): void {
  try {
    renameSync(making, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
  }
}

/** What processes left that were killed long ago. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.startsWith(unfinished)) continue;
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > dayInMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}
