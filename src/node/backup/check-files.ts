/** Compares the files of a backup with its manifest. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digestFile } from './digest-file.ts';
import type { BackupFile, BackupManifest } from './manifest.ts';

/** A file of a backup that is not what the manifest says. */
export interface FileFault {
  readonly path: string;
  /** In words. */
  readonly problem: string;
}

/** Every file that is missing, too short or long, or other than it was. */
export async function checkFiles(
  folder: string,
  { files }: Pick<BackupManifest, 'files'>,
): Promise<readonly FileFault[]> {
  const faults: FileFault[] = [];
  for (const file of files) {
    const problem = await problemOf(join(folder, file.path), file);
    if (problem !== undefined) faults.push({ path: file.path, problem: `${file.path} ${problem}` });
  }
  return faults;
}

async function problemOf(file: string, recorded: BackupFile): Promise<string | undefined> {
  if (!existsSync(file)) return `is missing; it had ${bytesText(recorded.bytes)}.`;
  const { bytes, sha256 } = await digestFile(file);
  if (bytes < recorded.bytes) {
    return `is cut short: it has ${bytesText(bytes)} of ${bytesText(recorded.bytes)}.`;
  }
  if (bytes > recorded.bytes) {
    return `is too long: it has ${bytesText(bytes)} instead of ${bytesText(recorded.bytes)}.`;
  }
  if (sha256 !== recorded.sha256) {
    return `is damaged: its SHA-256 is ${sha256} and was ${recorded.sha256}.`;
  }
  if (recorded.path.startsWith('lfs/') && basename(recorded.path) !== sha256) {
    return 'is no object of Git LFS: its content is not what its name says.';
  }
  return undefined;
}

function bytesText(bytes: number): string {
  return `${bytes} byte${bytes === 1 ? '' : 's'}`;
}
