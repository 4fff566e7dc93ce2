/** Every step between versions of the format. */
import type { Migration } from './migration.ts';

/** The first leads from version 1 to 2, the next from 2 to 3; so far there is one version. */
export const migrations: readonly Migration[] = [];

/** The version that this program reads and writes. */
export const currentVersion: number = migrations.length + 1;
