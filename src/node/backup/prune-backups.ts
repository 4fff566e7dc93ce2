/** Removes the backups that are too old. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles } from './check-files.ts';
import { type BackupEntry, listBackups, timeOf } from './list-backups.ts';
import { expiredBackups, fromTheFuture, type KeptBackup, type RetentionRule } from './retention.ts';
import { removeOldDrills } from './verification.ts';

/** What was removed, and why nothing was. */
export interface Pruning {
  /** Names of backups. */
  readonly removed: readonly string[];
  /** Names of backups whose date lies in the future; nothing is removed while there is one. */
  readonly fromTheFuture: readonly string[];
}

/** Logs of drills stay for so many days. */
const drillDays = 90;

/** Removes old backups and old logs of drills below `to`. */
export async function pruneBackups(to: string, rule: RetentionRule, now: Date): Promise<Pruning> {
  const backups: KeptBackup[] = [];
  for (const entry of listBackups(to)) {
    // What has no manifest may be anybody's; it is left alone.
    if (entry.manifest === undefined) continue;
    backups.push({ name: entry.name, time: timeOf(entry), state: await stateOf(entry) });
  }
  const removed = expiredBackups(backups, rule, now.getTime());
  for (const name of removed) {
    // Half a removed backup must not be taken for a broken one.
    const going = join(to, `.removed-${process.pid}-${name}`);
    renameSync(join(to, name), going);
    rmSync(going, { recursive: true, force: true });
  }
  const future = fromTheFuture(backups, now.getTime()).map(({ name }) => name);
  if (future.length === 0) removeOldDrills(to, now, drillDays);
  return { removed, fromTheFuture: future };
}

/**
 * Checksums are looked at anew: a backup that was good once may have been damaged since. One of a
 * bank that cannot be built is whole all the same: what is in it comes back as it was.
 */
export async function stateOf(entry: BackupEntry): Promise<KeptBackup['state']> {
  const { folder, manifest, verification } = entry;
  if (manifest === undefined || verification?.failed.some((step) => step !== 'build')) {
    return 'broken';
  }
  if ((await checkFiles(folder, manifest)).length > 0) return 'broken';
  return verification?.ok === true ? 'verified' : 'whole';
}
