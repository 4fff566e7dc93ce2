import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listBackups } from '../../../src/node/backup/list-backups.ts';
import { type MadeBackup, makeBackup } from '../../../src/node/backup/make-backup.ts';
import { openRepository, type Repository } from '../../../src/node/git/repository.ts';
import { type MadeRepository, makeRepository } from '../git/make-repository.ts';

/** A file that Git LFS keeps, and what Git has of it. */
export interface LargeFile {
  readonly content: Buffer;
  readonly oid: string;
  /** @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
  readonly pointer: string;
}

export function largeFile(text: string): LargeFile {
  const content = Buffer.from(text);
  const oid = createHash('sha256').update(content).digest('hex');
  const version = 'version https://git-lfs.github.com/spec/v1';
  const pointer = `${version}\noid sha256:${oid}\nsize ${content.length}\n`;
  return { content, oid, pointer };
}

export function essay(id: string): string {
  return `---\nid: ${id}\ntype: essay\ntitle: Title of ${id}\n---\n\nExplain ${id}.\n`;
}

/** Where the object of a large file lies in a repository. */
export function objectFile(folder: string, { oid }: LargeFile): string {
  return join(folder, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid);
}

/** Puts the content of a large file where Git LFS would. */
export function storeObject(folder: string, file: LargeFile): void {
  const place = objectFile(folder, file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, file.content);
}

export const figure = largeFile('an image of many megabytes');
export const formerFigure = largeFile('an image that was replaced since');

/**
 * A repository with a bank in `questions`: three items and a stimulus on `main`, one more on `exam`,
 * two tags, a note, and two files of Git LFS, of which only history has one.
 */
export function madeBank(): MadeRepository {
  const repository = makeRepository();
  const { folder, git, write, commit } = repository;
  storeObject(folder, figure);
  storeObject(folder, formerFigure);
  write({
    'README.md': 'A repository.\n',
    'questions/bank.yml': 'title: A bank\n',
    'questions/a.md': essay('first'),
    'questions/übung/größe.md': essay('second'),
    'questions/figure.png': formerFigure.pointer,
  });
  commit('Begin');
  git('tag', 'light');
  git('tag', '-a', '-m', 'The first release', 'v1');
  write({
    'questions/c.md': essay('third'),
    'questions/stimuli/text.md': '---\nid: text\ntype: stimulus\ntitle: Text\n---\n\nRead this.\n',
    'questions/figure.png': figure.pointer,
  });
  commit('Continue');
  git('notes', 'add', '-m', 'Discussed in the course');
  git('checkout', '--quiet', '-b', 'exam');
  write({ 'questions/d.md': essay('fourth') });
  commit('For the exam');
  git('checkout', '--quiet', 'main');
  return repository;
}

/** An empty folder without links in its path; it goes when the test ends. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stemma-backup-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function opened(folder: string): Promise<Repository> {
  const repository = await openRepository(join(folder, 'questions'));
  if (repository === undefined) throw new Error(`${folder} is no repository`);
  return repository;
}

/** Backs the repository up into a new folder. */
export async function backedUp(
  { folder }: MadeRepository,
  to = emptyFolder(),
  now = new Date('2026-11-20T02:00:00Z'),
): Promise<MadeBackup & { readonly to: string }> {
  return { ...(await makeBackup(await opened(folder), to, now)), to };
}

/** All refs of a repository with what they name, and the head. */
export function refsOf({ git }: MadeRepository): string {
  return git('for-each-ref', '--format=%(refname) %(objectname)') + git('rev-parse', 'HEAD');
}

export function namesOf(to: string): string[] {
  return listBackups(to).map(({ name }) => name);
}
