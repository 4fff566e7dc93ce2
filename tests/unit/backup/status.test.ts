import { expect, test } from 'vitest';
import { backupStatus, type JudgedBackup } from '../../../src/node/backup/backup-status.ts';
import type { BackupManifest } from '../../../src/node/backup/manifest.ts';
import type { Verification } from '../../../src/node/backup/verification.ts';

const now = new Date('2026-11-20T12:00:00Z');

function backup(time: string, state: JudgedBackup['state'] = 'whole'): JudgedBackup {
  const manifest: BackupManifest = {
    formatVersion: 1,
    time,
    head: { oid: 'a'.repeat(40), branch: 'refs/heads/main' },
    objectFormat: 'sha1',
    refs: {},
    bank: '',
    counts: { items: 0, stimuli: 0, assessments: 0, commits: 1 },
    versions: { stemma: '0.1.0', node: '24.0.0', git: '2.39.5', schema: 1 },
    files: [],
    missing: [],
  };
  return { name: time, manifest, verification: undefined, state };
}

function drill(time: string, ok: boolean): Verification {
  return { backup: 'one', time, durationSeconds: 12, ok, failed: [], steps: [], problems: [] };
}

test.each([
  ['2026-11-20T11:00:00Z', 'healthy'],
  ['2026-11-19T12:00:00Z', 'healthy'],
  ['2026-11-19T11:59:59Z', 'warning'],
  ['2026-11-18T12:00:01Z', 'warning'],
  ['2026-11-18T12:00:00Z', 'critical'],
  ['2020-01-01T00:00:00Z', 'critical'],
])('a newest good backup of %s is %s', (time, expected) => {
  const { status, reasons } = backupStatus([backup(time)], [], now);
  expect(status).toBe(expected);
  expect(reasons).toHaveLength(expected === 'healthy' ? 0 : 1);
});

test('no backup is critical, and so is one that is broken', () => {
  expect(backupStatus([], [], now)).toMatchObject({
    status: 'critical',
    reasons: ['There is no good backup.'],
    newestGood: null,
    backups: 0,
  });
  const broken = backup('2026-11-20T11:00:00Z', 'broken');
  expect(backupStatus([broken], [], now)).toMatchObject({ status: 'critical', backups: 1 });
});

test('a newer one that is broken is told, and the older good one counts', () => {
  const list = [
    backup('2026-11-20T11:00:00Z', 'broken'),
    backup('2026-11-20T02:00:00Z', 'verified'),
  ];
  expect(backupStatus(list, [], now)).toMatchObject({
    status: 'warning',
    reasons: ['2026-11-20T11:00:00Z is broken; `stemma backup verify` says how.'],
    newestGood: { name: '2026-11-20T02:00:00Z', ageHours: 10, isVerified: true },
  });
});

test('one that is dated in the future does not count', () => {
  const list = [backup('2027-01-01T00:00:00Z'), backup('2026-11-20T02:00:00Z')];
  expect(backupStatus(list, [], now)).toMatchObject({
    status: 'warning',
    newestGood: { name: '2026-11-20T02:00:00Z' },
  });
  expect(backupStatus(list.slice(0, 1), [], now).status).toBe('critical');
});

test('a failed drill is a warning until the next one passes', () => {
  const fresh = [backup('2026-11-20T11:00:00Z')];
  const failed = drill('2026-11-15T03:40:00Z', false);
  expect(backupStatus(fresh, [failed], now)).toMatchObject({
    status: 'warning',
    lastDrill: { ok: false, ageHours: 128.3, durationSeconds: 12 },
  });
  const passed = drill('2026-11-16T03:40:00Z', true);
  expect(backupStatus(fresh, [passed, failed], now).status).toBe('healthy');
});

test('files of Git LFS that a backup lacks are named', () => {
  const one = backup('2026-11-20T11:00:00Z');
  if (one.manifest === undefined) throw new Error('there is a manifest');
  const missing = [{ oid: 'b'.repeat(64), bytes: 7, path: 'questions/film.mp4' }];
  const lacking = { ...one, manifest: { ...one.manifest, missing } };
  expect(backupStatus([lacking], [], now)).toMatchObject({
    status: 'warning',
    reasons: ['The newest good backup lacks files of Git LFS: questions/film.mp4.'],
  });
});
