/** Which backups may go. */

/** What is known of a backup when it is decided whether it stays. */
export interface KeptBackup {
  readonly name: string;
  /** When it was made, in milliseconds since 1970. */
  readonly time: number;
  /**
   * `verified`: it was restored once and is as it was then; `whole`: its checksums are right;
   * `broken`: neither.
   */
  readonly state: 'verified' | 'whole' | 'broken';
}

/** How long backups stay. */
export interface RetentionRule {
  readonly keepDays: number;
  /** So many of the newest good ones stay, however old they are. */
  readonly keepLast: number;
}

/** A clock that differs by less is right enough. */
const toleratedMilliseconds = 300_000;
const day = 86_400_000;

/** Backups that say that they were made later than now: by a clock that is wrong, theirs or ours. */
export function fromTheFuture<Backup extends Pick<KeptBackup, 'time'>>(
  backups: readonly Backup[],
  now: number,
): readonly Backup[] {
  return backups.filter(({ time }) => time > now + toleratedMilliseconds);
}

/**
 * Names of the backups that are too old. The newest verified one always stays, and the newest whole
 * one as well. Where none is good all stay: something may be saved from one of them. Where a date
 * lies in the future all stay as well, because no age can be relied on.
 */
export function expiredBackups(
  backups: readonly KeptBackup[],
  { keepDays, keepLast }: RetentionRule,
  now: number,
): readonly string[] {
  if (!Number.isFinite(now) || fromTheFuture(backups, now).length > 0) return [];
  const newestFirst = [...backups].sort((one, other) => other.time - one.time);
  const good = newestFirst.filter(({ state }) => state !== 'broken');
  if (good.length === 0) return [];
  const verified = good.find(({ state }) => state === 'verified');
  const kept = new Set([verified, ...good.slice(0, Math.max(keepLast, 1))]);
  return newestFirst
    .filter((backup) => now - backup.time > keepDays * day && !kept.has(backup))
    .map(({ name }) => name);
}
