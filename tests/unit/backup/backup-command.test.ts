import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordVerification } from '../../../src/node/backup/verification.ts';
import { verifyBackup } from '../../../src/node/backup/verify-backup.ts';
import { runStemma } from '../cli/run-stemma.ts';
import { hasGit } from '../git/make-repository.ts';
import {
  backedUp,
  emptyFolder,
  essay,
  figure,
  madeBank,
  namesOf,
  objectFile,
} from './made-bank.ts';

const hour = 3_600_000;
const before = (hours: number): Date => new Date(Date.now() - hours * hour);

describe.skipIf(!hasGit)('stemma backup (where there is git)', () => {
  test('backs up beside the repository, verifies, and is healthy', async () => {
    const { folder } = madeBank();
    const beside = `${folder}-backups`;
    try {
      const made = await runStemma(folder, ['backup']);
      expect(made).toMatchObject({ code: 0 });
      expect(made.out.trim().startsWith(join(beside, '20'))).toBe(true);
      expect(made.err).toMatch(
        /^Backed up 5 refs, 4 commits, 3 items, 1 stimulus, 0 assessments \(/u,
      );
      const verified = await runStemma(folder, ['backup', 'verify', '--json']);
      expect(verified.code).toBe(0);
      expect(verified.err).toMatch(/^\S+ can be restored \([\d.]+ s\)\.\n$/u);
      const outcome = JSON.parse(verified.out);
      expect(outcome).toMatchObject({ ok: true, problems: [] });
      expect(readdirSync(join(beside, 'drills'))).toHaveLength(1);
      expect(JSON.parse(readFileSync(join(made.out.trim(), 'verified.json'), 'utf8'))).toEqual(
        outcome,
      );
      const status = await runStemma(folder, ['backup', 'status']);
      expect(status.code).toBe(0);
      expect(status.out).toMatch(/^healthy\nnewest good backup: .*, 0 hours old, verified\n/u);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  });

  test('verify ends with 1 on a damaged backup, which status does not count from then on', async () => {
    const made = madeBank();
    const { folder, to } = await backedUp(made, emptyFolder(), before(1));
    writeFileSync(join(folder, 'repository.bundle'), 'nothing');
    const verified = await runStemma(made.folder, ['backup', 'verify', folder]);
    expect(verified.code).toBe(1);
    expect(verified.out).toMatch(/^repository\.bundle is cut short: it has 7 bytes of /u);
    const status = await runStemma(made.folder, ['backup', 'status', '--to', to, '--json']);
    expect(status.code).toBe(2);
    expect(JSON.parse(status.out)).toMatchObject({
      status: 'critical',
      newestGood: null,
      lastDrill: { ok: false },
    });
  });

  test('a bank that cannot be built is a failed drill of a good backup', async () => {
    const { folder, to } = await backedUp(madeBank(), emptyFolder(), before(1));
    const outcome = await verifyBackup(folder, { build: async () => ['It has errors.'] });
    expect(outcome).toMatchObject({ ok: false, failed: ['build'], problems: ['It has errors.'] });
    recordVerification(to, outcome);
    const { code, out } = await runStemma(to, ['backup', 'status', '--to', to, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      status: 'warning',
      newestGood: { isVerified: false },
      lastDrill: { ok: false },
    });
  });

  test.each([
    [23, 0],
    [25, 1],
    [49, 2],
  ])('status of a backup of %d hours ends with %d', async (hours, code) => {
    const { to } = await backedUp(madeBank(), emptyFolder(), before(hours));
    expect(await runStemma(to, ['backup', 'status', '--to', to])).toMatchObject({ code, err: '' });
  });

  test('old backups and drills go when a new backup is made; the last verified one stays', async () => {
    const made = madeBank();
    const to = emptyFolder();
    for (const days of [80, 60, 40, 20]) await backedUp(made, to, before(days * 24));
    const [, , , oldest = ''] = namesOf(to);
    for (const days of [100, 80]) {
      const time = before(days * 24).toISOString();
      const outcome = {
        backup: oldest,
        time,
        durationSeconds: 1,
        ok: true,
        failed: [],
        steps: [],
        problems: [],
      };
      recordVerification(to, outcome);
    }
    mkdirSync(join(to, 'of-somebody-else'));
    const args = [
      'backup',
      '--bank',
      join(made.folder, 'questions'),
      '--to',
      to,
      '--keep-last',
      '1',
    ];
    const { code, err } = await runStemma(to, args);
    expect(code).toBe(0);
    expect(err).toMatch(/^Removed, as too old: /u);
    expect(namesOf(to)).toHaveLength(3);
    expect(namesOf(to)).toContain(oldest);
    expect(readdirSync(join(to, 'drills'))).toHaveLength(1);
    expect(existsSync(join(to, 'of-somebody-else'))).toBe(true);
  });

  test('says what is not in the backup, and ends with 1 where a large file is missing', async () => {
    const { folder, write } = madeBank();
    write({ 'questions/new.md': essay('new') });
    rmSync(objectFile(folder, figure));
    const { code, out, err } = await runStemma(folder, ['backup', '--to', emptyFolder(), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      uncommitted: ['questions/new.md'],
      removed: [],
      manifest: { counts: { items: 3 }, missing: [{ oid: figure.oid }] },
    });
    expect(err).toContain('Not in the backup, because not committed:\n  questions/new.md\n');
    expect(err).toContain(
      `  questions/figure.png (${figure.content.length} bytes, ${figure.oid})\n`,
    );
  });

  test('restore makes the repository anew, by the name of a backup or of the newest', async () => {
    const made = madeBank();
    const { folder, to } = await backedUp(made);
    const into = join(emptyFolder(), 'again');
    const { code, out, err } = await runStemma(to, [
      'backup',
      'restore',
      '--to',
      to,
      '--into',
      into,
    ]);
    expect({ code, out }).toEqual({ code: 0, out: `${into}\n` });
    expect(err).toBe(
      `Restored from ${folder}: 5 refs, 4 commits, 3 items, 1 stimulus, 0 assessments.\n`,
    );
    expect(readFileSync(join(into, 'questions/c.md'), 'utf8')).toBe(essay('third'));
    const refused = await runStemma(to, ['backup', 'restore', folder, '--into', into]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('is not empty. Restore into a new folder.');
    const unknown = await runStemma(to, ['backup', 'restore', 'none', '--to', to, '--into', 'x']);
    expect(unknown).toMatchObject({ code: 2, err: `stemma: There is no backup none in ${to}.\n` });
  });

  test('warns of a place that is lost with the repository', async () => {
    const { folder } = madeBank();
    const inside = await runStemma(folder, ['backup', '--to', 'kept']);
    expect(inside.code).toBe(0);
    expect(inside.err).toContain(`${join(folder, 'kept')} lies in the repository: `);
    const aside = await runStemma(folder, ['backup', '--to', emptyFolder()]);
    expect(aside.err).not.toContain('lies in the repository');
  });

  test('what lies in no repository is not backed up', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'questions'));
    const { code, err } = await runStemma(folder, ['backup']);
    expect(code).toBe(2);
    expect(err).toBe(
      'stemma: questions lies in no Git repository. Only what Git has is backed up.\n',
    );
  });

  test('a bank that is not there is named', async () => {
    const folder = emptyFolder();
    for (const part of [[], ['verify'], ['status']]) {
      const { code, err } = await runStemma(folder, ['backup', ...part]);
      expect(code).toBe(2);
      expect(err).toMatch(/^stemma: There is no folder questions\. /u);
    }
  });

  test.each([
    ['--keep-days', 'soon'],
    ['--keep-days', '-1'],
    ['--keep-last', '0'],
  ])('refuses %s %s', async (option, value) => {
    const { code } = await runStemma(emptyFolder(), ['backup', option, value]);
    expect(code).toBe(2);
  });
});
