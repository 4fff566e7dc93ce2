import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../../src/node/backup/make-backup.ts';
import { readManifest } from '../../../src/node/backup/manifest.ts';
import { restoreBackup } from '../../../src/node/backup/restore-backup.ts';
import { verifyBackup } from '../../../src/node/backup/verify-backup.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import {
  backedUp,
  emptyFolder,
  essay,
  figure,
  formerFigure,
  madeBank,
  objectFile,
  opened,
} from './made-bank.ts';

const now = new Date('2026-11-20T02:00:00Z');

describe.skipIf(!hasGit)('a backup (where there is git)', () => {
  test('has a bundle of every ref, the files of Git LFS in all history, and their checksums', async () => {
    const made = madeBank();
    const { folder, manifest } = await backedUp(made);
    expect(folder).toMatch(/\/2026-11-20T02-00-00Z$/u);
    expect(manifest).toMatchObject({
      formatVersion: 1,
      time: '2026-11-20T02:00:00.000Z',
      head: { branch: 'refs/heads/main', oid: made.git('rev-parse', 'main').trim() },
      objectFormat: 'sha1',
      bank: 'questions',
      // Three essays and a text on main; two commits there, one on exam, one that holds the note.
      counts: { items: 3, stimuli: 1, assessments: 0, commits: 4 },
      versions: { node: process.versions.node, schema: 1 },
      missing: [],
    });
    expect(manifest.refs).toEqual(
      Object.fromEntries(
        made
          .git('show-ref')
          .trim()
          .split('\n')
          .map((line) => line.split(' ').reverse()),
      ),
    );
    expect(Object.keys(manifest.refs)).toHaveLength(5);
    const objects = [figure, formerFigure].map(
      ({ oid }) => `lfs/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`,
    );
    expect(manifest.files.map(({ path }) => path).sort()).toEqual([
      ...objects.sort(),
      'repository.bundle',
    ]);
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(folder, path));
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    }
    expect(readManifest(folder)).toEqual({ ok: true, manifest });
  });

  test('counts what is committed, and names what is not', async () => {
    const made = madeBank();
    made.write({ 'questions/new.md': essay('not-committed'), 'questions/a.md': 'changed' });
    const { manifest, uncommitted } = await backedUp(made);
    expect(manifest.counts.items).toBe(3);
    expect([...uncommitted].sort()).toEqual(['questions/a.md', 'questions/new.md']);
  });

  test('in the work tree is nothing that Git would commit', async () => {
    const made = madeBank();
    const { uncommitted } = await backedUp(made, join(made.folder, 'safe/backups'));
    expect(uncommitted).toEqual([]);
    expect(made.git('status', '--porcelain')).toBe('');
  });

  test('names the files of Git LFS that are not here, and those that are damaged', async () => {
    const made = madeBank();
    rmSync(objectFile(made.folder, figure));
    writeFileSync(objectFile(made.folder, formerFigure), 'something else');
    const { manifest } = await backedUp(made);
    const path = 'questions/figure.png';
    expect(manifest.missing).toHaveLength(2);
    expect(manifest.missing).toEqual(
      expect.arrayContaining(
        [figure, formerFigure].map(({ oid, content }) => ({ oid, bytes: content.length, path })),
      ),
    );
    expect(manifest.files.map((file) => file.path)).toEqual(['repository.bundle']);
  });

  test('takes the folder for files of Git LFS that the configuration names', async () => {
    const made = madeBank();
    const elsewhere = emptyFolder();
    const object = join(elsewhere, 'objects', figure.oid.slice(0, 2), figure.oid.slice(2, 4));
    mkdirSync(object, { recursive: true });
    writeFileSync(join(object, figure.oid), figure.content);
    made.git('config', 'lfs.storage', elsewhere);
    const { manifest } = await backedUp(made);
    expect(manifest.missing.map(({ oid }) => oid)).toEqual([formerFigure.oid]);
  });

  test('is made of a detached head, whose commits no branch has', async () => {
    const made = madeBank();
    made.git('checkout', '--quiet', '--detach');
    made.write({ 'questions/e.md': essay('detached') });
    const oid = made.commit('On no branch');
    const { folder, manifest } = await backedUp(made);
    expect(manifest.head).toEqual({ oid });
    expect(await verifyBackup(folder)).toMatchObject({ ok: true, problems: [] });
    const into = join(emptyFolder(), 'restored');
    await restoreBackup(folder, into);
    expect(readFileSync(join(into, 'questions/e.md'), 'utf8')).toBe(essay('detached'));
  });

  test('is made of a repository whose objects have names of SHA-256', async () => {
    const made = makeRepository();
    rmSync(join(made.folder, '.git'), { recursive: true });
    made.git('init', '--quiet', '--object-format=sha256');
    made.write({ 'questions/a.md': essay('first') });
    made.commit();
    const { folder, manifest } = await backedUp(made);
    expect(manifest.objectFormat).toBe('sha256');
    expect(await verifyBackup(folder)).toMatchObject({ ok: true, problems: [] });
  });

  test('of the same second gets a name of its own', async () => {
    const made = madeBank();
    const to = emptyFolder();
    const { folder: first } = await backedUp(made, to);
    const { folder: second } = await backedUp(made, to);
    expect(second).toBe(`${first}-2`);
  });

  test('of a shallow clone is refused, with what to do', async () => {
    const made = madeBank();
    const clone = join(emptyFolder(), 'clone');
    made.git('clone', '--quiet', '--depth=1', `file://${made.folder}`, clone);
    const to = emptyFolder();
    await expect(makeBackup(await opened(clone), to, now)).rejects.toThrow(
      'This is a shallow clone: most of its history is missing here. `git fetch --unshallow` brings it.',
    );
    expect(readdirSync(to)).toEqual([]);
  });

  test('of a clone without its files is refused', async () => {
    const made = madeBank();
    made.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(emptyFolder(), 'clone');
    made.git('clone', '--quiet', '--filter=blob:none', `file://${made.folder}`, clone);
    await expect(makeBackup(await opened(clone), emptyFolder(), now)).rejects.toThrow(
      'This is a partial clone',
    );
  });

  test('of a repository that Git does not know is refused in the words of Git', async () => {
    const made = madeBank();
    const repository = await opened(made.folder);
    rmSync(join(made.folder, '.git/HEAD'));
    await expect(makeBackup(repository, emptyFolder(), now)).rejects.toThrow(
      'not a git repository',
    );
  });

  test('of a repository without commits is refused', async () => {
    const made = makeRepository();
    mkdirSync(join(made.folder, 'questions'));
    await expect(makeBackup(await opened(made.folder), emptyFolder(), now)).rejects.toThrow(
      'The branch that is checked out has no commit yet',
    );
  });

  test('that was killed is removed by the next; one that is being made is left alone', async () => {
    const made = madeBank();
    const to = emptyFolder();
    const dead = join(to, `.unfinished-${2 ** 31 - 1}`);
    const alive = join(to, `.unfinished-${process.ppid}`);
    for (const folder of [dead, alive]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'repository.bundle'), 'half');
    }
    await backedUp(made, to);
    expect([dead, alive].map((folder) => existsSync(folder))).toEqual([false, true]);
  });
});
