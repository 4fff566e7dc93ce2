/** Names of folders that hold backups. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `2026-11-20T02-00-00Z`, which file systems of all kinds can carry. */
export function nameOf(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** The name of a new backup; with a number behind it where the second has a backup already. */
export function freeName(to: string, now: Date): string {
  const name = nameOf(now);
  let free = name;
  for (let number = 2; existsSync(join(to, free)); number += 1) free = `${name}-${number}`;
  return free;
}

/** Folders of backups that are being made or removed, or were when their process was killed. */
export function unfinishedFolders(
  to: string,
): readonly { readonly folder: string; readonly pid: number }[] {
  return readdirSync(to).flatMap((name) => {
    const pid = /^\.(?:unfinished|removed)-(\d+)(?:-|$)/u.exec(name)?.[1];
    return pid === undefined ? [] : [{ folder: join(to, name), pid: Number(pid) }];
  });
}
