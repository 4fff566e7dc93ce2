import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestName, readManifest } from '../../../src/node/backup/manifest.ts';
import { restoreBackup } from '../../../src/node/backup/restore-backup.ts';
import { verifyBackup } from '../../../src/node/backup/verify-backup.ts';
import { indexBank } from '../../../src/node/index-bank.ts';
import { hasGit, type MadeRepository } from '../git/make-repository.ts';
import {
  backedUp,
  emptyFolder,
  essay,
  figure,
  formerFigure,
  madeBank,
  objectFile,
  refsOf,
} from './made-bank.ts';

/** Changes one byte of a file. */
function damage(file: string, position: number): void {
  const bytes = readFileSync(file);
  bytes[position] = (bytes[position] ?? 0) ^ 0x55;
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
}

/** The repository made anew from a backup. */
async function restored(backup: string, made: MadeRepository): Promise<MadeRepository> {
  const folder = join(emptyFolder(), 'restored');
  await restoreBackup(backup, folder);
  return { ...made, folder, git: (...args) => made.git('-C', folder, ...args) };
}

async function itemsOf({ folder }: MadeRepository): Promise<string[]> {
  const index = await indexBank(join(folder, 'questions'));
  index.close();
  return index.items.map(({ id }) => id);
}

describe.skipIf(!hasGit)('a drill (where there is git)', () => {
  test('the repository is lost: every ref, item and large file comes back', async () => {
    const made = madeBank();
    const { folder: backup } = await backedUp(made);
    const refs = refsOf(made);
    const files = made.git('ls-tree', '-r', 'HEAD');
    rmSync(join(made.folder, '.git'), { recursive: true });
    rmSync(join(made.folder, 'questions'), { recursive: true });
    const again = await restored(backup, made);
    expect(refsOf(again)).toBe(refs);
    expect(again.git('ls-tree', '-r', 'HEAD')).toBe(files);
    expect(again.git('status', '--porcelain', '--branch').trim()).toBe('## main');
    expect(again.git('branch', '--list').trim().split(/\s+/u)).toEqual(['exam', '*', 'main']);
    expect(again.git('log', '-1', '--format=%N', 'main').trim()).toBe('Discussed in the course');
    expect(await itemsOf(again)).toEqual(['first', 'second', 'text', 'third']);
    for (const file of [figure, formerFigure]) {
      expect(readFileSync(objectFile(again.folder, file))).toEqual(file.content);
    }
    expect(again.git('fsck', '--full', '--no-dangling')).toBe('');
  });

  test('a pack is damaged: the next backup refuses and says so, and the last one restores', async () => {
    const made = madeBank();
    made.git('gc', '--quiet');
    const { folder: backup, to } = await backedUp(made);
    const refs = refsOf(made);
    const packs = join(made.folder, '.git/objects/pack');
    const pack = readdirSync(packs).find((name) => name.endsWith('.pack')) ?? '';
    damage(join(packs, pack), 200);
    await expect(backedUp(made, to)).rejects.toThrow(
      /^The repository is damaged, and its backup would be as well:\n.*pack/su,
    );
    expect(readdirSync(to)).toEqual(['2026-11-20T02-00-00Z']);
    const again = await restored(backup, made);
    expect(refsOf(again)).toBe(refs);
    expect(again.git('fsck', '--full', '--no-dangling')).toBe('');
  });

  test('a single object is lost: the next backup names the file that it was', async () => {
    const made = madeBank();
    const { folder: backup, to } = await backedUp(made);
    const oid = made.git('rev-parse', 'HEAD:questions/c.md').trim();
    const object = join(made.folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
    rmSync(object);
    await expect(backedUp(made, to)).rejects.toThrow(
      new RegExp(`missing blob ${oid} \\(.*questions/c\\.md\\)`, 'u'),
    );
    // What Git needs is in the bundle: no restore of the whole is due.
    made.git('fetch', '--quiet', '--refetch', join(backup, 'repository.bundle'));
    expect(made.git('fsck', '--full', '--no-dangling')).toBe('');
  });

  test('a branch is deleted: it is in the bundle, from which Git itself can fetch it', async () => {
    const made = madeBank();
    const { folder: backup, manifest } = await backedUp(made);
    made.git('branch', '--quiet', '-D', 'exam');
    made.git('reflog', 'expire', '--expire=now', '--all');
    made.git('gc', '--quiet', '--prune=now');
    const bundle = join(backup, 'repository.bundle');
    made.git('fetch', '--quiet', bundle, 'refs/heads/exam:refs/heads/exam');
    expect(made.git('rev-parse', 'exam').trim()).toBe(manifest.refs['refs/heads/exam']);
    expect(made.git('show', 'exam:questions/d.md')).toBe(essay('fourth'));
  });

  test('Git alone restores every ref from the bundle', async () => {
    const made = madeBank();
    const { folder: backup, manifest } = await backedUp(made);
    const bare = join(emptyFolder(), 'bank.git');
    made.git('clone', '--quiet', '--mirror', join(backup, 'repository.bundle'), bare);
    const refs = made.git('-C', bare, 'for-each-ref', '--format=%(refname) %(objectname)');
    expect(refs.trim().split('\n')).toEqual(
      Object.entries(manifest.refs).map((names) => names.join(' ')),
    );
    expect(made.git('-C', bare, 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main');
  });

  test('the bundle is cut short: how much is missing and what is lost is named', async () => {
    const { folder: backup, manifest } = await backedUp(madeBank());
    const bundle = join(backup, 'repository.bundle');
    const bytes = readFileSync(bundle);
    const half = Math.floor(bytes.length / 2);
    for (const length of [0, 1, 20, 150, half, bytes.length - 1]) {
      writeFileSync(bundle, bytes.subarray(0, length));
      const outcome = await verifyBackup(backup);
      expect(outcome.ok).toBe(false);
      expect(outcome.steps).toEqual(['manifest', 'checksums']);
      expect(outcome.problems).toEqual([
        `repository.bundle is cut short: it has ${length} byte${length === 1 ? '' : 's'} of ${bytes.length} bytes.`,
        `Nothing can be restored of this backup: exam, main, refs/notes/commits, light, v1 (4 commits up to ${manifest.head.oid}) must come from another backup or clone.`,
      ]);
      const into = join(emptyFolder(), 'restored');
      await expect(restoreBackup(backup, into)).rejects.toThrow('repository.bundle is cut short');
      expect(existsSync(into)).toBe(false);
    }
  });

  test('a byte of the bundle is flipped, or bytes are added', async () => {
    const { folder: backup } = await backedUp(madeBank());
    const bundle = join(backup, 'repository.bundle');
    const bytes = readFileSync(bundle);
    for (const position of [3, 100, 700, bytes.length - 1]) {
      writeFileSync(bundle, bytes);
      damage(bundle, position);
      const { ok, problems } = await verifyBackup(backup);
      expect(ok).toBe(false);
      expect(problems[0]).toMatch(
        /^repository\.bundle is damaged: its SHA-256 is [0-9a-f]{64} and was [0-9a-f]{64}\.$/u,
      );
    }
    writeFileSync(bundle, Buffer.concat([bytes, Buffer.from('more')]));
    expect((await verifyBackup(backup)).problems[0]).toMatch(/^repository\.bundle is too long: /u);
  });

  test('what no checksum shows is found by Git itself', async () => {
    const { folder: backup, manifest } = await backedUp(madeBank());
    const bundle = join(backup, 'repository.bundle');
    damage(bundle, readFileSync(bundle).length - 60);
    const files = manifest.files.map((file) =>
      file.path === 'repository.bundle'
        ? { ...file, sha256: createHash('sha256').update(readFileSync(bundle)).digest('hex') }
        : file,
    );
    writeFileSync(join(backup, manifestName), JSON.stringify({ ...manifest, files }));
    const { ok, steps, problems } = await verifyBackup(backup);
    expect({ ok, last: steps.at(-1) }).toEqual({ ok: false, last: 'clone' });
    expect(problems.join('\n')).toMatch(/pack|inflate|corrupt/u);
  });

  test('a large file is gone from the backup: it is named, and all else is looked at', async () => {
    const { folder: backup, manifest } = await backedUp(madeBank());
    const path = manifest.files.find((file) => file.path.endsWith(figure.oid))?.path ?? '';
    rmSync(join(backup, path));
    const outcome = await verifyBackup(backup);
    expect(outcome.problems).toEqual([
      `${path} is missing; it had ${figure.content.length} bytes.`,
    ]);
    expect(outcome.steps).toContain('bank');
  });

  test('a manifest that is damaged is told, wherever', async () => {
    const { folder: backup } = await backedUp(madeBank());
    const text = readFileSync(join(backup, manifestName), 'utf8');
    const outcomes = new Map<string, RegExp>([
      [text.slice(0, 100), /^manifest\.json cannot be read: /u],
      [text.replace('"items": 3', '"items": 4'), /^There are 3 items; the backup had 4\.$/u],
      [
        text.replace('"items": 3', '"items": "3"'),
        /^manifest\.json is damaged at \/counts\/items/u,
      ],
      [text.replace('heads/exam', 'heads/exan'), /^refs\/heads\/exan is missing in the bundle/u],
      [
        text.replace('repository.bundle', '../../etc/passwd'),
        /^manifest\.json is damaged at \/files/u,
      ],
    ]);
    for (const [damaged, problem] of outcomes) {
      writeFileSync(join(backup, manifestName), damaged);
      const { ok, problems } = await verifyBackup(backup);
      expect(ok).toBe(false);
      expect(problems[0]).toMatch(problem);
    }
  });

  test('a good backup passes every step, and is built where that is asked for', async () => {
    const { folder: backup } = await backedUp(madeBank());
    expect(await verifyBackup(backup)).toMatchObject({ ok: true, problems: [] });
    const built: string[] = [];
    const outcome = await verifyBackup(backup, {
      build: async (bank) => {
        built.push(readFileSync(join(bank, 'bank.yml'), 'utf8'));
        return ['The site cannot be built.'];
      },
    });
    expect(built).toEqual(['title: A bank\n']);
    expect(outcome.problems).toEqual(['The site cannot be built.']);
    expect(outcome.steps).toEqual([
      ...['manifest', 'checksums', 'bundle', 'clone', 'objects', 'refs', 'bank', 'build'],
    ]);
  });

  test('a restore never touches a folder that holds something', async () => {
    const { folder: backup } = await backedUp(madeBank());
    const into = emptyFolder();
    writeFileSync(join(into, 'mine.txt'), 'mine');
    await expect(restoreBackup(backup, into)).rejects.toThrow('is not empty');
    expect(readdirSync(into)).toEqual(['mine.txt']);
    expect(readManifest(backup).ok).toBe(true);
  });
});
