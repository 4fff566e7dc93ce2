import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeBackups } from '../../../src/node/backup/judge-backups.ts';
import { manifestName } from '../../../src/node/backup/manifest.ts';
import { verifyBackup } from '../../../src/node/backup/verify-backup.ts';
import { hasGit } from '../git/make-repository.ts';
import { backedUp, madeBank } from './made-bank.ts';

const weekLater = new Date('2026-11-27T02:00:00Z');

function setTime(folder: string, time: string): void {
  const file = join(folder, manifestName);
  writeFileSync(file, readFileSync(file, 'utf8').replace('2026-11-20T02:00:00.000Z', time));
}

describe.skipIf(!hasGit)('a damaged time of a backup (where there is git)', () => {
  // Each differs from 2026-11-20T02:00:00.000Z in one bit.
  test.each(['2026-91-20T02:00:00.000Z', '2026-11-20T82:00:00.000Z', '2026-11-60T02:00:00.000Z'])(
    '%s makes it neither young nor good',
    async (time) => {
      const { folder, to } = await backedUp(madeBank());
      setTime(folder, time);
      expect(await judgeBackups(to, weekLater)).toMatchObject({ status: 'critical' });
      const { problems } = await verifyBackup(folder);
      expect(problems).toEqual([`manifest.json is damaged at /time: ${time} is no time.`]);
    },
  );

  test('that is one of another day is known by the name of the folder', async () => {
    const { folder, to } = await backedUp(madeBank());
    setTime(folder, '2026-11-26T02:00:00.000Z');
    expect(await judgeBackups(to, weekLater)).toMatchObject({ status: 'critical' });
    expect((await verifyBackup(folder)).problems).toEqual([
      'manifest.json is damaged at /time: it is 2026-11-26T02:00:00.000Z, and the folder is named 2026-11-20T02-00-00Z.',
    ]);
  });

  test('is not seen in a second backup of the same moment, or one with another name', async () => {
    const made = madeBank();
    const { to } = await backedUp(made);
    const { folder } = await backedUp(made, to);
    expect(folder).toBe(join(to, '2026-11-20T02-00-00Z-2'));
    expect((await verifyBackup(folder)).problems).toEqual([]);
    renameSync(folder, join(to, 'before-the-move'));
    expect((await verifyBackup(join(to, 'before-the-move'))).problems).toEqual([]);
  });
});
