/** Lists the backups in a folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupManifest, bundleName, manifestName, readManifest } from './manifest.ts';
import { readVerification, type Verification } from './verification.ts';

/** A folder that is, or was to be, a backup. */
export interface BackupEntry {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** Undefined where it cannot be read. */
  readonly manifest: BackupManifest | undefined;
  /** The outcome of the last verification. */
  readonly verification: Verification | undefined;
}

/** From the newest to the oldest, those without a readable manifest last. */
export function listBackups(to: string): readonly BackupEntry[] {
  if (!existsSync(to)) return [];
  const entries = readdirSync(to, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, folder: join(to, name) }))
    .filter(({ folder }) =>
      [manifestName, bundleName].some((file) => existsSync(join(folder, file))),
    )
    .map((place): BackupEntry => {
      const reading = readManifest(place.folder);
      const manifest = reading.ok ? reading.manifest : undefined;
      return { ...place, manifest, verification: readVerification(place.folder) };
    });
  return entries.sort(
    (one, other) => timeOf(other) - timeOf(one) || (one.name < other.name ? 1 : -1),
  );
}

/** When the backup was made, in milliseconds since 1970; 0 where it does not say. */
export function timeOf({ manifest }: Pick<BackupEntry, 'manifest'>): number {
  return manifest === undefined ? 0 : Date.parse(manifest.time);
}
