import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { JournalConflictError } from '../../../src/node/journal/check-unedited.ts';
import { OutsideError, UnwritableError } from '../../../src/node/journal/place-inside.ts';
import { recoverJournals } from '../../../src/node/journal/recover-journals.ts';
import { stageFiles } from '../../../src/node/journal/stage-files.ts';
import { writeFilesTogether } from '../../../src/node/journal/write-files-together.ts';
import { writeWholeFile } from '../../../src/node/write-whole-file.ts';
import { runStemma } from '../cli/run-stemma.ts';
import { emptyFolder, runKilled, snapshot } from './killed-runs.ts';

const deadProcess = 2 ** 31 - 1;

/** A journal as a process leaves it that is killed when its change holds. */
function heldChange(): { folder: string; journal: string } {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.md'), 'before\n');
  const journal = join(folder, `.stemma-journal-${deadProcess}-abcdef`);
  mkdirSync(join(journal, '0'), { recursive: true });
  writeFileSync(join(journal, '0/0'), 'after\n');
  writeFileSync(
    join(journal, 'record.json'),
    JSON.stringify([
      // SHA-256 of "before\n" and "after\n", by sha256sum.
      {
        path: 'a.md',
        staged: '0/0',
        before: '9160d4be34c8695bd172a76c7c7966587ea5a4d991ad22c87b2b91af54aa9ebb',
        after: '7b9a72466d3960eb2aacccfc848939453490db0678bd4725def3f789b891c919',
      },
    ]),
  );
  return { folder, journal };
}

test('files are written, replaced and removed, and folders left empty go', () => {
  const folder = emptyFolder();
  writeFilesTogether(folder, [
    { path: 'a/b/c.md', content: 'c' },
    { path: 'a/d.md', content: 'd' },
  ]);
  writeFilesTogether(folder, [
    { path: 'a/b/c.md', content: null },
    { path: 'a/d.md', content: 'D' },
    { path: 'never-there.md', content: null },
  ]);
  expect(snapshot(folder)).toEqual({ 'a/': '', 'a/d.md': 'D' });
});

test('of two writes to one path the later one holds', () => {
  const folder = emptyFolder();
  writeFilesTogether(folder, [
    { path: 'a.md', content: 'first' },
    { path: 'a.md', content: 'second' },
  ]);
  expect(snapshot(folder)).toEqual({ 'a.md': 'second' });
});

test('more files than one folder of the journal takes are written likewise', () => {
  const folder = emptyFolder();
  const files = Array.from({ length: 1_001 }, (_, index) => ({
    path: `${index % 7}/${index}.md`,
    content: `${index}`,
  }));
  writeFilesTogether(folder, files);
  const found = Object.entries(snapshot(folder)).filter(([path]) => !path.endsWith('/'));
  expect(found).toHaveLength(1_001);
  expect(Object.fromEntries(found)).toMatchObject({ '0/0.md': '0', '6/1000.md': '1000' });
});

test('nothing is written when one of the files cannot be', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'taken.md/inside'), { recursive: true });
  writeFileSync(join(folder, 'file'), 'x');
  const untouched = snapshot(folder);
  for (const path of ['taken.md', 'file/below.md']) {
    const files = [
      { path: 'good.md', content: 'good' },
      { path, content: 'bad' },
    ];
    expect(() => writeFilesTogether(folder, files)).toThrow(UnwritableError);
    expect(snapshot(folder)).toEqual(untouched);
  }
});

test('no path and no link leads out of the folder', () => {
  const outside = emptyFolder();
  writeFileSync(join(outside, 'theirs.md'), 'theirs');
  const folder = emptyFolder();
  symlinkSync(outside, join(folder, 'folder'));
  symlinkSync(join(outside, 'theirs.md'), join(folder, 'file.md'));
  for (const path of ['../x.md', 'folder/x.md', 'file.md', 'a\0b']) {
    expect(() => writeFilesTogether(folder, [{ path, content: 'x' }])).toThrow(OutsideError);
  }
  expect(snapshot(outside)).toEqual({ 'theirs.md': 'theirs' });
});

test('a link inside the folder stays a link, and its file is written', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'real.md'), 'old');
  symlinkSync('real.md', join(folder, 'link.md'));
  writeFilesTogether(folder, [{ path: 'link.md', content: 'new' }]);
  expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('new');
  expect(readdirSync(folder, { withFileTypes: true }).map((one) => one.isSymbolicLink())).toEqual([
    true,
    false,
  ]);
});

test('a replaced file keeps its rights', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.md'), 'old');
  chmodSync(join(folder, 'a.md'), 0o640);
  writeFilesTogether(folder, [{ path: 'a.md', content: 'new' }]);
  expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
});

test('a folder made for files that then are given up goes with them', () => {
  const folder = join(emptyFolder(), 'bank');
  const staged = stageFiles(folder);
  staged.write('a.md', 'a');
  staged.close();
  expect(snapshot(join(folder, '..'))).toEqual({});
});

test('the change of a process that is alive is left alone', async () => {
  const folder = emptyFolder();
  const program = `
    import { stageFiles } from ${JSON.stringify(join(import.meta.dirname, '../../../src/node/journal/stage-files.ts'))};
    const staged = stageFiles(${JSON.stringify(folder)});
    staged.write('a.md', 'a');
    staged.write('b.md', 'b');
    process.stdout.write('staged');
    process.stdin.once('data', () => { staged.commit(); staged.close(); process.exit(); });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  recoverJournals(folder);
  writeFilesTogether(folder, [{ path: 'c.md', content: 'c' }]);
  child.stdin.write('go');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(snapshot(folder)).toEqual({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
});

test('what waits for longer than a day is dropped whoever has its process number now', () => {
  const folder = emptyFolder();
  const journal = join(folder, '.stemma-journal-1-abcdef');
  mkdirSync(journal);
  recoverJournals(folder);
  expect(snapshot(folder)).toEqual({ '.stemma-journal-1-abcdef/': '' });
  const dayBefore = new Date(Date.now() - 25 * 3600 * 1000);
  utimesSync(journal, dayBefore, dayBefore);
  recoverJournals(folder);
  expect(snapshot(folder)).toEqual({});
});

test('an edit made after the kill is never overwritten; both versions are named', () => {
  const { folder, journal } = heldChange();
  writeFileSync(join(folder, 'a.md'), 'mine\n');
  expect(() => recoverJournals(folder)).toThrow(JournalConflictError);
  expect(() => recoverJournals(folder)).toThrow(
    `${join(folder, 'a.md')} was edited after a command that writes it had been cut short. ` +
      `The version of that command is ${join(journal, '0/0')}.`,
  );
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine\n');
  // As the message says: make the two equal.
  writeFileSync(join(journal, '0/0'), 'mine\n');
  recoverJournals(folder);
  expect(snapshot(folder)).toEqual({ 'a.md': 'mine\n' });
});

test('what a power cut took of a change is told, and nothing is overwritten with it', () => {
  const { folder, journal } = heldChange();
  writeFileSync(join(journal, '0/0'), '');
  expect(() => recoverJournals(folder)).toThrow(
    `A command that writes ${join(folder, 'a.md')} was cut short, and its version, ${join(journal, '0/0')}, ` +
      'is not what was written: the power may have failed. Make the two files equal and run the command again.',
  );
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('before\n');
});

test.each([
  '',
  '[{"path":"a.md"',
  '{}',
  '[null]',
  '[{"path":4,"staged":"0/0","before":null,"after":null}]',
  '[{"path":"b.md","staged":"../a.md","before":null,"after":null}]',
])('a damaged record is named, and nothing is done by it: %s', (record) => {
  const { folder, journal } = heldChange();
  writeFileSync(join(journal, 'record.json'), record);
  const before = snapshot(folder);
  expect(() => recoverJournals(folder)).toThrow(JournalConflictError);
  expect(() => recoverJournals(folder)).toThrow('record.json is damaged');
  expect(snapshot(folder)).toEqual(before);
});

test('a change that holds is finished', () => {
  const { folder } = heldChange();
  recoverJournals(folder);
  expect(snapshot(folder)).toEqual({ 'a.md': 'after\n' });
});

test('a folder that is not there has nothing to recover', () => {
  expect(() => recoverJournals(join(emptyFolder(), 'none'))).not.toThrow();
});

test('a program that runs to its end is not killed', () => {
  const folder = emptyFolder();
  const program = join(import.meta.dirname, 'write-program.ts');
  expect(runKilled([program, folder], folder, 1_000)).toBe(true);
});

test('a file outside of a bank is whole as well, and what a killed write left goes with the next', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, `.report.json.${deadProcess}`), 'ha');
  writeFileSync(join(folder, '.report.json.backup'), 'of somebody else');
  writeWholeFile(join(folder, 'report.json'), 'whole');
  expect(snapshot(folder)).toEqual({
    '.report.json.backup': 'of somebody else',
    'report.json': 'whole',
  });
});

test('a command that only reads finishes what another has left, before it reads', async () => {
  const { folder } = heldChange();
  writeFileSync(join(folder, 'bank.yml'), 'title: A bank\n');
  const { err } = await runStemma(folder, ['check', '--bank', '.']);
  expect(err).toBe('0 items: 1 error.\n');
  expect(snapshot(folder)).toEqual({ 'a.md': 'after\n', 'bank.yml': 'title: A bank\n' });
});

test('a command that cannot finish what another has left ends with 2 and says why', async () => {
  const { folder } = heldChange();
  writeFileSync(join(folder, 'a.md'), 'mine\n');
  const { code, out, err } = await runStemma(folder, ['check', '--bank', '.']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Make the two files equal and run the command again.');
});
