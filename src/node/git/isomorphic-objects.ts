/** Reads a repository without the git program. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { blockingFs } from './blocking-fs.ts';
import { cleanRevision } from './clean-revision.ts';
import {
  type CommittedFile,
  type GitObjects,
  headBy,
  UnknownRevisionError,
  unknownRevision,
} from './git-objects.ts';
import type { RepositoryPlace } from './locate-repository.ts';
import { GitError } from './run-git.ts';

/**
 * Names of branches and tags, and oids that may be shortened; no `HEAD~2`.
 * @throws GitError for a repository of a kind that only the git program reads
 */
export function isomorphicObjects(place: RepositoryPlace): GitObjects {
  refuseLongNames(place);
  // One cache for all reads: packs are parsed once.
  const repository = { fs: blockingFs, dir: place.root, gitdir: place.commonDir, cache: {} };

  const resolve = async (revision: string): Promise<string> => {
    const name = cleanRevision(revision);
    try {
      const oid = name === 'HEAD' ? await findHead() : await findOid(name);
      // An annotated tag names a commit by way of an object of its own.
      return (await git.readCommit({ ...repository, oid })).oid;
    } catch {
      if (!/[~^@]/u.test(name)) throw unknownRevision(revision, place);
      throw new UnknownRevisionError(
        `There is no revision ${revision}. Only the git program understands more than names of branches, tags and commits, and it is not here.`,
      );
    }
  };

  /** The head belongs to the work tree, the branch that it names to the repository. */
  const findHead = async (): Promise<string> => {
    const ref = await git.resolveRef({
      ...repository,
      gitdir: place.gitDir,
      ref: 'HEAD',
      depth: 2,
    });
    return git.resolveRef({ ...repository, ref });
  };

  const findOid = async (name: string): Promise<string> => {
    try {
      return await git.resolveRef({ ...repository, ref: name });
    } catch {
      return git.expandOid({ ...repository, oid: name });
    }
  };

  const addFiles = async (
    oid: string,
    prefix: string,
    files: Map<string, CommittedFile>,
  ): Promise<void> => {
    const { tree } = await git.readTree({ ...repository, oid });
    for (const entry of tree) {
      const path = prefix + entry.path;
      if (entry.type === 'tree') {
        await addFiles(entry.oid, `${path}/`, files);
        continue;
      }
      const kind =
        entry.type === 'commit' ? 'submodule' : entry.mode === '120000' ? 'link' : 'file';
      files.set(path, { oid: entry.oid, kind });
    }
  };

  const findFolder = async (oid: string): Promise<string | undefined> => {
    let found: string | undefined = (await git.readCommit({ ...repository, oid })).commit.tree;
    for (const name of place.folder === '' ? [] : place.folder.split('/')) {
      if (found === undefined) return undefined;
      const { tree } = await git.readTree({ ...repository, oid: found });
      found = tree.find((entry) => entry.path === name && entry.type === 'tree')?.oid;
    }
    return found;
  };

  return {
    head: () => headBy(resolve),
    resolve,
    readCommit: async (revision) => {
      const known = await resolve(revision);
      const { oid, commit } = await git.readCommit({ ...repository, oid: known });
      const { author, committer } = commit;
      return {
        oid,
        parents: place.boundary.has(oid) ? [] : commit.parent,
        author: { name: author.name, email: author.email },
        committer: { name: committer.name, email: committer.email },
        time: author.timestamp,
        message: commit.message.trimEnd(),
      };
    },
    listFiles: async (revision) => {
      const files = new Map<string, CommittedFile>();
      const folder = await findFolder(await resolve(revision));
      if (folder !== undefined) await addFiles(folder, '', files);
      return files;
    },
    readBlobs: async (oids) => {
      const blobs = new Map<string, Uint8Array>();
      for (const oid of oids) {
        try {
          blobs.set(oid, (await git.readBlob({ ...repository, oid })).blob);
        } catch (error) {
          if (!(error instanceof git.Errors.NotFoundError)) throw error;
        }
      }
      return blobs;
    },
  };
}

/** A history that cannot be read is not to be taken for one that is empty. */
function refuseLongNames({ commonDir }: RepositoryPlace): void {
  const config = join(commonDir, 'config');
  if (!existsSync(config)) return;
  if (!/^\s*objectformat\s*=\s*sha256\s*$/imu.test(readFileSync(config, 'utf8'))) return;
  throw new GitError(
    'This repository names its objects by SHA-256; reading it takes the git program, which is not here.',
  );
}
