/** Says how well a bank is backed up, for people and for monitoring. */
import { type BackupEntry, timeOf } from './list-backups.ts';
import { fromTheFuture, type KeptBackup } from './retention.ts';
import type { Verification } from './verification.ts';

/** A backup and whether it is good. */
export interface JudgedBackup extends Pick<BackupEntry, 'name' | 'manifest' | 'verification'> {
  readonly state: KeptBackup['state'];
}

/** How well a bank is backed up. */
export interface BackupStatus {
  readonly status: 'healthy' | 'warning' | 'critical';
  /** Why it is not healthy, in words; empty where it is. */
  readonly reasons: readonly string[];
  /** ISO 8601 in UTC. */
  readonly checked: string;
  /** How many backups there are, good or not. */
  readonly backups: number;
  /** Null where there is none. */
  readonly newestGood: {
    readonly name: string;
    readonly time: string;
    readonly ageHours: number;
    readonly isVerified: boolean;
  } | null;
  /** The last verification of any backup; null where none is logged. */
  readonly lastDrill: {
    readonly backup: string;
    readonly time: string;
    readonly ageHours: number;
    readonly ok: boolean;
    readonly durationSeconds: number;
  } | null;
}

/** From this age on a backup is late: one a day is due. */
const warningHours = 24;
/** From this age on more than a day of work may be lost. */
const criticalHours = 48;

/**
 * @param backups from the newest to the oldest
 * @param drills from the newest to the oldest
 */
export function backupStatus(
  backups: readonly JudgedBackup[],
  drills: readonly Verification[],
  now: Date,
): BackupStatus {
  const future = fromTheFuture(
    backups.map((backup) => ({ ...backup, time: timeOf(backup) })),
    now.getTime(),
  );
  const isFuture = new Set(future.map(({ name }) => name));
  const newest = backups.find(({ state, name }) => state !== 'broken' && !isFuture.has(name));
  const age = newest === undefined ? Number.POSITIVE_INFINITY : hours(timeOf(newest), now);
  const [drill] = drills;
  const lacking = newest?.manifest?.missing ?? [];
  const warnings = [
    ...(age > warningHours && age < criticalHours
      ? [`The newest good backup is ${rounded(age)} hours old.`]
      : []),
    ...backups
      .filter(
        (backup) =>
          backup.state === 'broken' && timeOf(backup) > timeOf(newest ?? { manifest: undefined }),
      )
      .map(({ name }) => `${name} is broken; \`stemma backup verify\` says how.`),
    ...future.map(
      ({ name }) =>
        `${name} is dated in the future: a clock is wrong, and nothing is removed until it is gone.`,
    ),
    ...(drill?.ok === false
      ? [`The last drill, of ${drill.backup} on ${drill.time}, failed.`]
      : []),
    ...(lacking.length > 0
      ? [
          `The newest good backup lacks files of Git LFS: ${lacking.map(({ path }) => path).join(', ')}.`,
        ]
      : []),
  ];
  const failures = [
    ...(newest === undefined ? ['There is no good backup.'] : []),
    ...(newest !== undefined && age >= criticalHours
      ? [`The newest good backup is ${rounded(age)} hours old.`]
      : []),
  ];
  return {
    status: failures.length > 0 ? 'critical' : warnings.length > 0 ? 'warning' : 'healthy',
    reasons: [...failures, ...warnings],
    checked: now.toISOString(),
    backups: backups.length,
    newestGood:
      newest?.manifest === undefined
        ? null
        : {
            name: newest.name,
            time: newest.manifest.time,
            ageHours: rounded(age),
            isVerified: newest.state === 'verified',
          },
    lastDrill:
      drill === undefined
        ? null
        : {
            backup: drill.backup,
            time: drill.time,
            ageHours: rounded(hours(Date.parse(drill.time), now)),
            ok: drill.ok,
            durationSeconds: drill.durationSeconds,
          },
  };
}

function hours(time: number, now: Date): number {
  return (now.getTime() - time) / 3_600_000;
}

/** To one decimal. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
