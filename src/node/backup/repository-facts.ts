/** What is asked of a repository before and after it is backed up. */
import { GitError, gitText } from '../git/run-git.ts';

/** All refs with their oids, as the manifest has them. */
export async function listRefs(cwd: string): Promise<Readonly<Record<string, string>>> {
  const listing = await gitText(['for-each-ref', '--format=%(refname) %(objectname)'], { cwd });
  return readRefs(listing, ([name, oid]) => [name, oid]);
}

/** All refs of a bundle, and its head. */
export async function listBundle(
  cwd: string,
  bundle: string,
): Promise<{ readonly refs: Readonly<Record<string, string>>; readonly head: string }> {
  const listing = await gitText(['bundle', 'list-heads', bundle], { cwd });
  const { HEAD: head = '', ...refs } = readRefs(listing, ([oid, name]) => [name, oid]);
  return { refs, head };
}

function readRefs(
  listing: string,
  order: (words: readonly [string, string]) => readonly [name: string, oid: string],
): Record<string, string> {
  const lines = listing.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const space = line.indexOf(' ');
      return order([line.slice(0, space), line.slice(space + 1)]);
    }),
  );
}

/** How many commits any ref or the head leads to. */
export async function countCommits(cwd: string): Promise<number> {
  return Number(await gitText(['rev-list', '--count', '--all'], { cwd }));
}

/** A value that git prints, or undefined where it ends with status 1. */
export async function askGit(cwd: string, ...args: string[]): Promise<string | undefined> {
  try {
    return (await gitText(args, { cwd })).trim();
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return undefined;
    throw error;
  }
}
