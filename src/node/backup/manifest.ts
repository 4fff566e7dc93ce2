/** What a backup says of itself. */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { nameOf } from './backup-folder.ts';
import { manifestSchema } from './manifest-schema.ts';

/** A file of a backup. */
export interface BackupFile {
  /** Below the backup's folder, forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A file that Git LFS keeps beside the repository. */
export interface LfsPointer {
  /** SHA-256 of its content, in hexadecimal. */
  readonly oid: string;
  readonly bytes: number;
  /** One path that it has in the repository. */
  readonly path: string;
}

/** How much there is, by which a restored bank is known to be whole. */
export interface BackupCounts {
  readonly items: number;
  readonly stimuli: number;
  readonly assessments: number;
  /** Reachable from any ref. */
  readonly commits: number;
}

/** The contents of `manifest.json`, which is written last. */
export interface BackupManifest {
  readonly formatVersion: 1;
  /** When the backup was made, ISO 8601 in UTC. */
  readonly time: string;
  /** The checked-out commit and its branch; without a branch where none was checked out. */
  readonly head: { readonly oid: string; readonly branch?: string };
  /** What Git names objects by. */
  readonly objectFormat: 'sha1' | 'sha256';
  /** Oids by whole names: `refs/heads/main`. */
  readonly refs: Readonly<Record<string, string>>;
  /** Folder of the bank in the repository, empty for all of it. */
  readonly bank: string;
  /** Of the bank as it was at the head. */
  readonly counts: BackupCounts;
  /** Of what made the backup; `schema` is the version of the bank's format. */
  readonly versions: {
    readonly stemma: string;
    readonly node: string;
    readonly git: string;
    readonly schema: number;
  };
  readonly files: readonly BackupFile[];
  /** Files of Git LFS that were not here, so that the backup lacks them. */
  readonly missing: readonly LfsPointer[];
}

/** Names of the files of a backup. */
export const manifestName = 'manifest.json';
export const bundleName = 'repository.bundle';

/** A manifest, or what is wrong with it. */
export type ManifestReading =
  | { readonly ok: true; readonly manifest: BackupManifest }
  | { readonly ok: false; readonly problem: string };

let validate: ValidateFunction<BackupManifest> | undefined;

/** Reads the manifest of the backup in `folder`. */
export function readManifest(folder: string): ManifestReading {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `${manifestName} cannot be read: ${reason}.` };
  }
  validate ??= new Ajv2020().compile<BackupManifest>(manifestSchema);
  if (validate(value)) {
    const problem = timeProblem(folder, value);
    return problem === undefined ? { ok: true, manifest: value } : { ok: false, problem };
  }
  const [{ instancePath, message } = { instancePath: '', message: '' }] = validate.errors ?? [];
  const place = instancePath === '' ? '' : ` at ${instancePath}`;
  return { ok: false, problem: `${manifestName} is damaged${place}: it ${message}.` };
}

/** Ages decide what is healthy and what is removed: a damaged time must not be taken for one. */
function timeProblem(folder: string, { time }: BackupManifest): string | undefined {
  const damaged = `${manifestName} is damaged at /time:`;
  if (Number.isNaN(Date.parse(time))) return `${damaged} ${time} is no time.`;
  const name = basename(resolve(folder));
  const isNamed = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-\d+)?$/u.test(name);
  if (!isNamed || name.startsWith(nameOf(new Date(time)))) return undefined;
  return `${damaged} it is ${time}, and the folder is named ${name}.`;
}
