import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { itemText } from '../bank/bank-of.ts';
import { folderWith, runStemma } from './run-stemma.ts';

const withoutId = itemText('x').replace('id: x\n', '');
const twoKeys = itemText('ice', 'type: multiple-choice').replace('[ ]', '[x]');

test('a sound bank ends with 0 and says what it holds', async () => {
  const folder = folderWith({ 'questions/a.md': itemText('a'), 'questions/b.md': itemText('b') });
  expect(await runStemma(folder, ['check'])).toEqual({
    code: 0,
    out: '',
    err: '2 items: no problems.\n',
  });
});

test('a problem ends with 1 and shows the line with a caret, at a path from here', async () => {
  const folder = folderWith({ 'questions/a.md': itemText('a', 'dificulty: easy') });
  const { code, out, err } = await runStemma(folder, ['check']);
  expect(code).toBe(1);
  expect(out).toBe(
    [
      'questions/a.md:4:1 error unknown-key',
      '  `dificulty` is no key of an item.',
      '  4 | dificulty: easy',
      '    | ^^^^^^^^^',
      '  Did you mean `difficulty`?',
      '',
      '',
    ].join('\n'),
  );
  expect(err).toBe('0 items: 1 error.\n');
});

test('one bad item hides no other', async () => {
  const folder = folderWith({
    'questions/a.md': 'no front matter\n',
    'questions/b.md': itemText('b', 'points: none'),
    'questions/c.md': twoKeys,
    'questions/d.md': itemText('d'),
  });
  const { out, err } = await runStemma(folder, ['check']);
  for (const name of ['a', 'b', 'c']) expect(out).toContain(`questions/${name}.md:`);
  expect(err).toMatch(/^1 item: /);
});

test('--json prints findings that programs can read', async () => {
  const folder = folderWith({ 'questions/a.md': itemText('a', 'dificulty: easy') });
  const { out } = await runStemma(folder, ['check', '--json']);
  expect(JSON.parse(out)).toMatchObject([
    { code: 'unknown-key', severity: 'error', place: { file: 'questions/a.md', line: 4 } },
  ]);
});

test('--github names files from the repository, wherever the command runs', async () => {
  const folder = folderWith({ 'questions/a.md': itemText('a', 'dificulty: easy') });
  const args = ['check', '--github', '--bank', '.'];
  const { out } = await runStemma(join(folder, 'questions'), args, { GITHUB_WORKSPACE: folder });
  expect(out).toMatch(/^::error file=questions\/a\.md,line=4,/);
});

test('warnings fail only when they are asked to', async () => {
  const folder = folderWith({
    'questions/bank.yml': 'taxonomy: [Ice]\n',
    'questions/a.md': itemText('a'),
  });
  expect((await runStemma(folder, ['check'])).code).toBe(0);
  expect((await runStemma(folder, ['check', '--strict'])).code).toBe(1);
});

test('--fix writes ids that are free and the listed spelling of topics, and no other byte', async () => {
  const folder = folderWith({
    'questions/bank.yml': 'taxonomy:\n  - name: Ice\n    children: [Melting point]\n',
    'questions/ice/float.md': itemText('float'),
    'questions/steam/float.md': withoutId.replace('---\n', '---\ntopic:   ice/melting-point\n'),
  });
  const file = join(folder, 'questions/steam/float.md');
  const before = readFileSync(file, 'utf8');
  const first = await runStemma(folder, ['check', '--fix']);
  expect(first).toEqual({
    code: 0,
    out: '',
    err: [
      'questions/steam/float.md: id: steam-float',
      'questions/steam/float.md: ice/melting-point → Ice/Melting point',
      '2 items: no problems.\n',
    ].join('\n'),
  });
  const after = readFileSync(file, 'utf8');
  expect(after).toBe(
    before
      .replace('---\n', '---\nid: steam-float\n')
      .replace('ice/melting-point', 'Ice/Melting point'),
  );
  await runStemma(folder, ['check', '--fix']);
  expect(readFileSync(file, 'utf8')).toBe(after);
});

test('the bank is named by the option, else by the environment', async () => {
  const folder = folderWith({ 'one/a.md': itemText('a'), 'two/a.md': 'broken\n' });
  const env = { STEMMA_BANK: 'one' };
  expect((await runStemma(folder, ['check'], env)).code).toBe(0);
  expect((await runStemma(folder, ['check', '--bank', 'two'], env)).code).toBe(1);
});
