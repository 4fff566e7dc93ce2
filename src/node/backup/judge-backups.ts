/** Looks at the backups in a folder and says how well the bank is backed up. */
import { type BackupStatus, backupStatus, type JudgedBackup } from './backup-status.ts';
import { listBackups } from './list-backups.ts';
import { stateOf } from './prune-backups.ts';
import { listDrills } from './verification.ts';

/** Checksums are only computed down to the newest good backup. */
export async function judgeBackups(to: string, now: Date): Promise<BackupStatus> {
  const judged: JudgedBackup[] = [];
  let isFound = false;
  for (const entry of listBackups(to)) {
    const state = isFound ? 'whole' : await stateOf(entry);
    judged.push({ ...entry, state });
    const time = entry.manifest === undefined ? 0 : Date.parse(entry.manifest.time);
    if (state !== 'broken' && time <= now.getTime()) isFound = true;
  }
  return backupStatus(judged, listDrills(to), now);
}
