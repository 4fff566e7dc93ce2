/** Finds what Git LFS keeps beside a repository. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { GitError, gitBytes, gitText } from '../git/run-git.ts';
import type { LfsPointer } from './manifest.ts';

/** Longest text that git-lfs takes for a pointer. */
const longestPointer = 1024;

const pointerText =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.*\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n?$/u;

/**
 * Pointers in every commit of every ref, each object once, sorted by path.
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export async function listLfsPointers(cwd: string): Promise<readonly LfsPointer[]> {
  const listing = await gitText(['rev-list', '--objects', '--all'], { cwd });
  const paths = new Map<string, string>();
  for (const line of listing.split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0) paths.set(line.slice(0, space), line.slice(space + 1));
  }
  const sizes = await gitText(
    ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'],
    { cwd, input: linesOf(paths.keys()) },
  );
  const small = sizes.split('\n').flatMap((line) => {
    const [oid = '', type, size] = line.split(' ');
    return type === 'blob' && Number(size) <= longestPointer ? [oid] : [];
  });
  const pointers = new Map<string, LfsPointer>();
  for (const [blob, text] of readBlobs(
    await gitBytes(['cat-file', '--batch'], { cwd, input: linesOf(small) }),
  )) {
    const [, oid, size] = pointerText.exec(text) ?? [];
    if (oid !== undefined)
      pointers.set(oid, { oid, bytes: Number(size), path: paths.get(blob) ?? '' });
  }
  return [...pointers.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Where the content of an LFS object lies, below the folder of all of them. */
export function lfsPath(oid: string): string {
  return `${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
}

/** The folder of all LFS objects of a repository, which need not exist. */
export async function lfsFolder({ root, commonDir }: RepositoryPlace): Promise<string> {
  const storage = join(await namedStorage(root, commonDir), 'objects');
  const usual = join(commonDir, 'lfs/objects');
  return existsSync(storage) ? storage : usual;
}

async function namedStorage(cwd: string, commonDir: string): Promise<string> {
  try {
    const named = (await gitText(['config', '--get', 'lfs.storage'], { cwd })).trim();
    return isAbsolute(named) ? named : resolve(commonDir, named);
  } catch (error) {
    // Nobody has set it.
    if (error instanceof GitError && error.status === 1) return join(commonDir, 'lfs');
    throw error;
  }
}

function linesOf(oids: Iterable<string>): string {
  return [...oids, ''].join('\n');
}

/** Records are `oid type size`, a newline, the bytes and a newline. */
function* readBlobs(output: Buffer): Generator<readonly [oid: string, text: string]> {
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(10, start);
    const [oid = '', , size] = output.toString('utf8', start, end).split(' ');
    if (size === undefined) return;
    const last = end + 1 + Number(size);
    yield [oid, output.toString('latin1', end + 1, last)];
    start = last + 1;
  }
}
