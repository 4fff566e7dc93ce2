/** Makes a repository of a backup. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gitText } from '../git/run-git.ts';
import { isRunning } from '../is-running.ts';
import { BackupError } from './backup-error.ts';
import { checkFiles } from './check-files.ts';
import { type BackupManifest, bundleName, readManifest } from './manifest.ts';

/**
 * Makes the repository anew with every ref, the objects of Git LFS and the files of the head. It
 * appears at `into` when it is whole.
 * @param folder of the backup
 * @param into must not exist, or be empty
 * @throws BackupError, GitError, or the system's error; nothing is at `into` then
 */
export async function restoreBackup(folder: string, into: string): Promise<BackupManifest> {
  const reading = readManifest(folder);
  if (!reading.ok) throw new BackupError(`${folder}: ${reading.problem}`);
  const faults = await checkFiles(folder, reading.manifest);
  if (faults.length > 0) {
    const lines = faults.map(({ problem }) => `  ${problem}`);
    throw new BackupError(`${folder} is damaged; nothing is restored.\n${lines.join('\n')}`);
  }
  const target = resolve(into);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new BackupError(`${into} is not empty. Restore into a new folder.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  removeUnfinished(target);
  const unfinished = `${unfinishedPrefix(target)}${process.pid}`;
  // A killed process may have had the number of this one, as in containers.
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await unpack(folder, reading.manifest, unfinished);
    if (existsSync(target)) rmdirSync(target);
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return reading.manifest;
}

/** Fills a new repository from the bundle and the objects of Git LFS. */
export async function unpack(
  folder: string,
  { head, objectFormat, refs, files }: BackupManifest,
  into: string,
): Promise<void> {
  mkdirSync(into, { recursive: true });
  const run = { cwd: into };
  await gitText(['init', '--quiet', `--object-format=${objectFormat}`], run);
  const bundle = resolve(folder, bundleName);
  const wanted = Object.keys(refs).length === 0 ? ['HEAD'] : ['+refs/*:refs/*', 'HEAD'];
  await gitText(['fetch', '--quiet', '--update-head-ok', '--no-tags', bundle, ...wanted], run);
  if (head.branch === undefined) await gitText(['update-ref', '--no-deref', 'HEAD', head.oid], run);
  else await gitText(['symbolic-ref', 'HEAD', head.branch], run);
  for (const { path } of files) {
    if (!path.startsWith('lfs/')) continue;
    const object = join(into, '.git/lfs/objects', path.slice('lfs/'.length));
    mkdirSync(dirname(object), { recursive: true });
    copyFileSync(join(folder, path), object);
  }
  // Files of Git LFS come from the backup alone: one that is missing there must not end the restore.
  await gitText(['reset', '--quiet', '--hard'], { ...run, env: { GIT_LFS_SKIP_SMUDGE: '1' } });
  if (files.some(({ path }) => path.startsWith('lfs/')) && (await hasLfs(into))) {
    await gitText(['lfs', 'checkout'], run);
  }
}

/** Without Git LFS the work tree keeps the pointers, and the content lies in `.git/lfs`. */
async function hasLfs(cwd: string): Promise<boolean> {
  try {
    await gitText(['lfs', 'version'], { cwd });
    return true;
  } catch {
    return false;
  }
}

function removeUnfinished(target: string): void {
  const prefix = unfinishedPrefix(target);
  for (const name of readdirSync(dirname(target))) {
    const folder = join(dirname(target), name);
    if (!folder.startsWith(prefix) || isRunning(Number(folder.slice(prefix.length)))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

function unfinishedPrefix(target: string): string {
  return join(dirname(target), `.${basename(target)}.restoring-`);
}
