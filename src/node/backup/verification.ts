/** The outcome of a verification, as it is kept beside the backup and in the log of drills. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '../write-whole-file.ts';

/** What is looked at, in this order. */
export type VerificationStep =
  | 'manifest'
  | 'checksums'
  | 'bundle'
  | 'clone'
  | 'objects'
  | 'refs'
  | 'bank'
  | 'build';

/** The outcome of a verification. */
export interface Verification {
  /** Name of the backup. */
  readonly backup: string;
  /** When it ended, ISO 8601 in UTC. */
  readonly time: string;
  readonly durationSeconds: number;
  readonly ok: boolean;
  /** Steps that found something wrong. */
  readonly failed: readonly VerificationStep[];
  /** Steps that were gone through; those behind a fatal fault are not. */
  readonly steps: readonly VerificationStep[];
  /** In words. */
  readonly problems: readonly string[];
}

const verificationName = 'verified.json';
const drillFolder = 'drills';

/** The last outcome for the backup in `folder`; a damaged file is none. */
export function readVerification(folder: string): Verification | undefined {
  return readOutcome(join(folder, verificationName));
}

/** Keeps the outcome beside the backup, and in the log of drills of the folder of backups. */
export function recordVerification(to: string, outcome: Verification): void {
  const text = `${JSON.stringify(outcome, undefined, 2)}\n`;
  const name = outcome.time.replaceAll(/[:.]/gu, '-');
  mkdirSync(join(to, drillFolder), { recursive: true });
  writeWholeFile(join(to, drillFolder, `${name}.json`), text);
  writeWholeFile(join(to, outcome.backup, verificationName), text);
}

/** All drills that are logged, from the newest to the oldest. */
export function listDrills(to: string): readonly (Verification & { readonly file: string })[] {
  const folder = join(to, drillFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .flatMap((name) => {
      const file = join(folder, name);
      const outcome = readOutcome(file);
      return outcome === undefined ? [] : [{ ...outcome, file }];
    })
    .sort((one, other) => (one.time < other.time ? 1 : -1));
}

/** Removes logs that are older than that many days. */
export function removeOldDrills(to: string, now: Date, days: number): void {
  for (const { file, time } of listDrills(to)) {
    if (now.getTime() - Date.parse(time) > days * 86_400_000) rmSync(file, { force: true });
  }
}

function readOutcome(file: string): Verification | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isVerification(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isVerification(value: unknown): value is Verification {
  if (typeof value !== 'object' || value === null) return false;
  if (!('ok' in value && 'failed' in value && 'time' in value && 'backup' in value)) return false;
  return (
    typeof value.ok === 'boolean' &&
    typeof value.time === 'string' &&
    !Number.isNaN(Date.parse(value.time)) &&
    typeof value.backup === 'string' &&
    Array.isArray(value.failed)
  );
}
