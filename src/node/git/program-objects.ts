/** Reads a repository with the git program. */
import { cleanRevision } from './clean-revision.ts';
import {
  type CommitInfo,
  type CommittedFile,
  type GitObjects,
  headBy,
  unknownRevision,
} from './git-objects.ts';
import type { RepositoryPlace } from './locate-repository.ts';
import { type GitRun, gitBytes, gitText } from './run-git.ts';

/**
 * Undefined where git is missing, or distrusts the owner of the folder.
 * @param env for git, over that of this process
 */
export async function programObjects(
  place: RepositoryPlace,
  env: Readonly<Record<string, string>> = {},
): Promise<GitObjects | undefined> {
  const run = { cwd: place.root, env };
  try {
    await gitText(['rev-parse', '--git-dir'], run);
  } catch {
    return undefined;
  }
  const resolve = async (revision: string): Promise<string> => {
    const name = cleanRevision(revision);
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    try {
      return (await gitText(args, run)).trim();
    } catch {
      throw unknownRevision(revision, place);
    }
  };
  return {
    head: () => headBy(resolve),
    resolve,
    readCommit: async (oid) => {
      const format = ['%H', '%P', '%an', '%ae', '%cn', '%ce', '%at', '%B'].join('%x00');
      const args = ['show', '--no-patch', '--no-show-signature', `--format=${format}`];
      const known = await resolve(oid);
      return readCommit(await gitText([...args, '--end-of-options', known], run), place.boundary);
    },
    listFiles: async (oid) => {
      const tree = `${await resolve(oid)}:${place.folder}`;
      try {
        return readTree(await gitText(['ls-tree', '-r', '-z', '--end-of-options', tree], run));
      } catch (error) {
        // The bank was not there yet: a commit without the folder has no files.
        if (await isMissing(tree, run)) return new Map();
        throw error;
      }
    },
    readBlobs: async (oids) => {
      if (oids.length === 0) return new Map();
      const input = `${oids.join('\n')}\n`;
      return readBatch(await gitBytes(['cat-file', '--batch', '--buffer'], { ...run, input }));
    },
  };
}

async function isMissing(object: string, run: GitRun): Promise<boolean> {
  try {
    await gitText(['rev-parse', '--verify', '--quiet', '--end-of-options', object], run);
    return false;
  } catch {
    return true;
  }
}

function readCommit(record: string, boundary: ReadonlySet<string>): CommitInfo {
  const [oid = '', parents = '', name = '', email = '', by = '', at = '', time = '', ...message] =
    record.split('\0');
  return {
    oid,
    parents: boundary.has(oid) ? [] : parents.split(' ').filter((parent) => parent !== ''),
    author: { name, email },
    committer: { name: by, email: at },
    time: Number(time),
    message: message.join('\0').trimEnd(),
  };
}

/** Entries are `mode type oid`, a tab and the path, ended by NUL. */
function readTree(listing: string): ReadonlyMap<string, CommittedFile> {
  const files = new Map<string, CommittedFile>();
  for (const entry of listing.split('\0')) {
    const tab = entry.indexOf('\t');
    if (tab < 0) continue;
    const [mode = '', type = '', oid = ''] = entry.slice(0, tab).split(' ');
    const kind = type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file';
    files.set(entry.slice(tab + 1), { oid, kind });
  }
  return files;
}

/** Records are `oid type size`, a newline, the bytes and a newline; or `oid missing`. */
function readBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(10, start);
    const [oid = '', , size] = output.toString('utf8', start, end).split(' ');
    start = end + 1;
    if (size === undefined) continue;
    blobs.set(oid, output.subarray(start, start + Number(size)));
    start += Number(size) + 1;
  }
  return blobs;
}
