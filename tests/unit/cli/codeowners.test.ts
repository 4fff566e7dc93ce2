import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { itemText } from '../bank/bank-of.ts';
import { folderWith, runStemma } from './run-stemma.ts';

const file = '.github/CODEOWNERS';

function repository(bankYaml: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({
    'questions/bank.yml': bankYaml,
    'questions/physics/lens.md': itemText('lens'),
    ...more,
  });
  mkdirSync(join(folder, '.git'));
  return folder;
}

const owners = "owners:\n  physics: ['@ada']\n  code: ['@root']\n";
const expected = ['* @root', '/questions/physics/ @ada', '/questions/guides/ @root'];

test('prints, writes and checks the owners', async () => {
  const folder = repository(owners);
  const printed = await runStemma(folder, ['codeowners']);
  expect(printed.code).toBe(0);
  expect(printed.out.split('\n').filter((line) => /^[*/]/u.test(line))).toEqual(expected);
  expect((await runStemma(folder, ['codeowners', '--check'])).code).toBe(1);
  expect((await runStemma(folder, ['codeowners', '--write'])).code).toBe(0);
  expect(readFileSync(join(folder, file), 'utf8')).toBe(printed.out);
  expect(await runStemma(folder, ['codeowners', '--check'])).toEqual({ code: 0, out: '', err: '' });
});

test('finds the repository from a folder inside it', async () => {
  const folder = repository(owners);
  const inside = join(folder, 'questions/physics');
  const { code } = await runStemma(inside, ['codeowners', '--bank', '..', '--write']);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, file), 'utf8')).toContain('/questions/physics/ @ada');
});

test('says that the owners have changed', async () => {
  const folder = repository(owners);
  await runStemma(folder, ['codeowners', '--write']);
  writeFileSync(join(folder, 'questions/bank.yml'), owners.replace('@ada', '@grace'));
  const { code, err } = await runStemma(folder, ['codeowners', '--check']);
  expect(code).toBe(1);
  expect(err).toContain('stemma codeowners --write');
});

test('writes over no file that was written by hand', async () => {
  const folder = repository(owners, { [file]: '* @somebody\n' });
  const { code, err } = await runStemma(folder, ['codeowners', '--write']);
  expect(code).toBe(2);
  expect(err).toContain('by hand');
  expect(readFileSync(join(folder, file), 'utf8')).toBe('* @somebody\n');
});

test('leaves a bank without owners alone', async () => {
  const folder = repository('title: Bank\n', { [file]: '* @somebody\n' });
  expect((await runStemma(folder, ['codeowners', '--check'])).code).toBe(0);
  expect((await runStemma(folder, ['codeowners', '--write'])).code).toBe(2);
  expect((await runStemma(folder, ['codeowners'])).code).toBe(2);
});

test('notices that the owners are gone from bank.yml', async () => {
  const folder = repository(owners);
  await runStemma(folder, ['codeowners', '--write']);
  writeFileSync(join(folder, 'questions/bank.yml'), 'title: Bank\n');
  expect((await runStemma(folder, ['codeowners', '--check'])).code).toBe(1);
});

test.each([
  ["owners:\n  physics: ['ada']\n", 'A user as @name'],
  ["owners:\n  physics: '@ada'\n", "as a list: ['@lovelace'"],
  ["owners:\n  physics: ['@ada']\n  fysics: ['@bob']\n", 'Did you mean physics?'],
])('leaves nobody out in silence: %j', async (bankYaml, hint) => {
  const folder = repository(bankYaml);
  for (const option of ['--write', '--check']) {
    const { code, out, err } = await runStemma(folder, ['codeowners', option]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(hint);
  }
  expect(existsSync(join(folder, file))).toBe(false);
});
