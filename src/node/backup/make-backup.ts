/** Makes a backup of the repository that holds a bank. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { currentVersion } from '../../bank/migrations/index.ts';
import { bankAt } from '../git/bank-at.ts';
import type { Repository } from '../git/repository.ts';
import { gitText } from '../git/run-git.ts';
import { isRunning } from '../is-running.ts';
import { syncFile, syncFolder, writeSynced } from '../journal/synced.ts';
import { programVersion } from '../program-version.ts';
import { freeName, unfinishedFolders } from './backup-folder.ts';
import { checkBackable, listUncommitted } from './check-backable.ts';
import { countsOf } from './count-bank.ts';
import { digestFile, type FileDigest } from './digest-file.ts';
import { lfsFolder, lfsPath, listLfsPointers } from './lfs-pointers.ts';
import {
  type BackupCounts,
  type BackupFile,
  type BackupManifest,
  bundleName,
  type LfsPointer,
  manifestName,
} from './manifest.ts';
import { askGit, countCommits, listBundle } from './repository-facts.ts';

/** A backup that was made. */
export interface MadeBackup {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: BackupManifest;
  /** Paths of the work tree that are in no commit, and so not in the backup. */
  readonly uncommitted: readonly string[];
}

/**
 * Makes a folder with a bundle of all refs, the objects of Git LFS and a manifest. It appears with
 * its name when it is whole; what a killed backup left is removed by the next.
 * @param to the folder of all backups, made where it does not exist
 * @throws BackupError, GitError, or the system's error
 */
export async function makeBackup(
  repository: Repository,
  to: string,
  now: Date,
): Promise<MadeBackup> {
  await checkBackable(repository);
  mkdirSync(to, { recursive: true });
  hideFromGit(repository, to);
  for (const { folder, pid } of unfinishedFolders(to)) {
    // A killed process may have had the number of this one, as in containers.
    if (pid === process.pid || !isRunning(pid)) rmSync(folder, { recursive: true, force: true });
  }
  const unfinished = join(to, `.unfinished-${process.pid}`);
  try {
    mkdirSync(unfinished);
    const manifest = await fill(unfinished, repository, now);
    writeSynced(join(unfinished, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);
    syncFolder(unfinished);
    const folder = join(to, freeName(to, now));
    renameSync(unfinished, folder);
    syncFolder(to);
    return { folder, manifest, uncommitted: await listUncommitted(repository) };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Backups in the work tree would be committed, and backed up in their turn. */
function hideFromGit({ root }: Repository, to: string): void {
  const ignore = join(to, '.gitignore');
  if (to.startsWith(root + sep) && !existsSync(ignore)) writeFileSync(ignore, '*\n');
}

async function fill(folder: string, repository: Repository, now: Date): Promise<BackupManifest> {
  const { root } = repository;
  const bundle = join(folder, bundleName);
  // What the bundle holds is recorded, not what the repository has a moment later.
  await gitText(['bundle', 'create', '--quiet', bundle, '--all'], { cwd: root });
  syncFile(bundle);
  const { refs, head } = await listBundle(root, bundle);
  const { files, missing } = await copyLfs(folder, repository);
  const branch = await askGit(root, 'symbolic-ref', '--quiet', 'HEAD');
  return {
    formatVersion: 1,
    time: now.toISOString(),
    head: { oid: head, ...(branch !== undefined && { branch }) },
    objectFormat: head.length === 64 ? 'sha256' : 'sha1',
    refs,
    bank: repository.folder,
    counts: await countBank(repository, head),
    versions: {
      stemma: programVersion(),
      node: process.versions.node,
      git: (await gitText(['--version'], { cwd: root })).trim().replace('git version ', ''),
      schema: currentVersion,
    },
    files: [{ path: bundleName, ...(await digestFile(bundle)) }, ...files],
    missing,
  };
}

/** An object whose content is not what its name says is no better than one that is not there. */
async function copyLfs(
  folder: string,
  repository: Repository,
): Promise<{ readonly files: readonly BackupFile[]; readonly missing: readonly LfsPointer[] }> {
  const store = await lfsFolder(repository);
  const files: BackupFile[] = [];
  const missing: LfsPointer[] = [];
  for (const pointer of await listLfsPointers(repository.root)) {
    const path = `lfs/${lfsPath(pointer.oid)}`;
    const copy = join(folder, path);
    mkdirSync(dirname(copy), { recursive: true });
    const digest = await copyWith(join(store, lfsPath(pointer.oid)), copy);
    if (digest?.sha256 === pointer.oid) files.push({ path, ...digest });
    else {
      rmSync(copy, { force: true });
      missing.push(pointer);
    }
  }
  return { files, missing };
}

async function copyWith(from: string, to: string): Promise<FileDigest | undefined> {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  syncFile(to);
  return digestFile(to);
}

/**
 * Items are counted as they were committed, whatever lies in the work tree, and without those of
 * other banks, which are backed up where they are.
 */
async function countBank(repository: Repository, commit: string): Promise<BackupCounts> {
  const index = await bankAt(repository, commit, { isAlone: true });
  index.close();
  return { ...countsOf(index), commits: await countCommits(repository.root) };
}
