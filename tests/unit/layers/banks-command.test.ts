import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { repinBank } from '../../../src/bank/repin-bank.ts';
import { itemText } from '../bank/bank-of.ts';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import { entryText, oceanBank, ownCache } from './banks-of.ts';

const [old, now] = ['a1'.repeat(20), 'b2'.repeat(20)];

describe('the text of bank.yml with another commit', () => {
  test.each([
    ['plain', `x: 1\r\ncommit: ${old} # why\r\ny: 2\r\n`, { line: 2, column: 9 }],
    ['quoted', `commit: "${old}"\ny: 2`, { line: 1, column: 9 }],
    [
      'in one line, behind a mark',
      `\uFEFF{commit: '${old}', z: ${old}}\n`,
      { line: 1, column: 10 },
    ],
  ])('differs in nothing else: %s', (_, text, place) => {
    expect(repinBank(text, { file: 'bank.yml', ...place }, old, now)).toBe(text.replace(old, now));
  });

  test('quotes what YAML would read as a number', () => {
    const place = { file: 'bank.yml', line: 1, column: 9 };
    const digits = '12'.repeat(20);
    expect(repinBank(`commit: ${old}\n`, place, old, digits)).toBe(`commit: '${digits}'\n`);
    expect(repinBank(`commit: '${old}'\n`, place, old, digits)).toBe(`commit: '${digits}'\n`);
    const power = `${'1'.repeat(20)}e${'2'.repeat(19)}`;
    expect(repinBank(`commit: ${old}\n`, place, old, power)).toBe(`commit: '${power}'\n`);
  });

  test('is not made where the commit is not at the place', () => {
    expect(
      repinBank(`commit: ${now}\n`, { file: '', line: 1, column: 9 }, old, now),
    ).toBeUndefined();
    expect(repinBank('', { file: '', line: 7, column: 9 }, old, now)).toBeUndefined();
  });
});

describe.skipIf(!hasGit)('stemma banks', () => {
  test('lists what is used, and whether there is something newer', async () => {
    const { folder, first, commit } = oceanBank();
    const mine = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', folder, first, 'folder: bank')}`,
    });
    const run = (...args: readonly string[]) => runStemma(mine, ['banks', ...args, '--bank', '.']);
    const { out, code } = await run();
    expect(code).toBe(0);
    expect(out).toBe(`ocean  ${first.slice(0, 10)}  2026-01-05  3 items  CC-BY-4.0  Oceans\n`);
    expect((await run('--fetch')).out).toContain('  newest\n');
    const newest = commit('Go on');
    expect((await run('--fetch')).out).toContain(`newer: ${newest.slice(0, 10)}\n`);
    const [row] = JSON.parse((await run('--json', '--fetch')).out);
    expect(row).toEqual({
      name: 'ocean',
      source: folder,
      commit: first,
      date: '2026-01-05',
      title: 'Oceans',
      items: 3,
      licenses: ['CC-BY-4.0'],
      newest,
    });
  });

  test('lets the words of another bank command no terminal', async () => {
    const { folder, write, commit } = oceanBank();
    write({
      'bank/bank.yml': 'title: "Oceans\\u001b[2J"\n',
      'bank/tides/low.md': itemText('low').replace('title: Ice floats', 'title: "Ice\\u001b[2J"'),
    });
    const mine = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', folder, commit(), 'folder: bank')}`,
    });
    for (const command of [['banks'], ['list'], ['query', 'bank:ocean']]) {
      const { out } = await runStemma(mine, [...command, '--bank', '.']);
      expect(out).toContain('[2J');
      expect(out).not.toContain('\u001b');
    }
  });

  test('shows what is wrong in another bank', async () => {
    const { folder, write, commit } = oceanBank();
    write({ 'bank/odd.md': itemText('odd', 'frobnicate: 1') });
    const mine = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', folder, commit(), 'folder: bank')}`,
    });
    const problems = await runStemma(mine, ['banks', 'problems', 'ocean', '--bank', '.']);
    expect(problems.out).toMatch(/^odd\.md:4:1 error/mu);
    expect(problems.out).toContain('frobnicate: 1');
    const wrong = await runStemma(mine, ['banks', 'problems', 'oceans', '--bank', '.']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Did you mean ocean?')]);
  });

  test('updates one line, and shows what that changes in full', async () => {
    const { folder, first, write, commit, git } = oceanBank();
    write({
      'bank/tides/low.md': itemText('low').replace(
        '- [x] True\n- [ ] False',
        '- [ ] True\n- [x] False',
      ),
      'bank/new.md': itemText('new'),
    });
    const second = commit('Change a key');
    git('tag', 'v2');
    commit('Go on');
    const settings = `# Settings\r\nbanks: # ours\r\n${entryText('ocean', folder, first, 'folder: bank')}\n\n# end`;
    const mine = folderWith({
      'bank.yml': settings,
      'assessments/exam.yml':
        'id: exam\ntitle: Exam\nrelease: secure\nsections:\n  - items: [ocean--low]\n',
    });
    const read = (): string => readFileSync(join(mine, 'bank.yml'), 'utf8');
    const update = (...args: readonly string[]) =>
      runStemma(mine, ['banks', 'update', 'ocean', '--bank', '.', ...args]);
    const dry = await update('--to', 'v2', '--dry-run');
    expect(read()).toBe(settings);
    const { out, err, code } = await update('--to', 'v2');
    expect(code).toBe(0);
    expect(read()).toBe(settings.replace(first, second));
    expect(out).toBe(dry.out);
    expect(out).toContain('KEY CHANGED');
    expect(out).toContain('ocean--low');
    expect(out).toContain('exam');
    expect(out).toContain('ocean--new');
    expect(err).toContain(`from ${first.slice(0, 10)} to ${second.slice(0, 10)}`);
    expect((await update('--to', 'v2')).err).toContain('already');
    expect((await update('--to', 'none')).code).toBe(2);
    expect((await update('--to', '--help')).code).not.toBe(1);
    expect(read()).toBe(settings.replace(first, second));
  });

  test('leaves a change of one line that a diff shows in full', async () => {
    const ocean = oceanBank();
    ocean.write({ 'bank/tides/moon.svg': '<svg id="full moon"/>' });
    const second = ocean.commit();
    const mine = makeRepository();
    mine.write({
      'bank.yml': `banks:\n${entryText('ocean', ocean.folder, ocean.first, 'folder: bank')}`,
    });
    mine.commit();
    await runStemma(mine.folder, ['banks', 'update', 'ocean', '--bank', '.']);
    expect(mine.git('diff', '--numstat')).toBe('1\t1\tbank.yml\n');
    const { out } = await runStemma(mine.folder, ['diff', '--bank', '.', '--json']);
    const { items, settings } = JSON.parse(out);
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['ocean--high']);
    expect(JSON.stringify(items[0])).toContain('moon.svg');
    expect(JSON.stringify(settings)).toContain(second);
  });

  test('says which repository does not answer', async () => {
    ownCache();
    const { folder, first } = oceanBank();
    const url = `${pathToFileURL(folder).href}-gone`;
    const mine = folderWith({
      'bank.yml': `banks:\n${entryText('gone', url, first)}${entryText('ocean', folder, first, 'folder: bank')}`,
    });
    const { out, err, code } = await runStemma(mine, ['banks', '--fetch', '--bank', '.']);
    expect(code).toBe(1);
    expect(err).toMatch(/^gone: .*-gone/mu);
    expect(out).toMatch(/^gone +\w+ +cannot be read/mu);
    expect(out).toMatch(/^ocean .*newest$/mu);
  });

  test('updates from an address: a tag, a branch, the newest', async () => {
    ownCache();
    const { folder, first, commit, git } = oceanBank();
    const second = commit('Two');
    git('tag', '-a', 'v2', '-m', 'Two');
    const third = commit('Three');
    git('branch', 'next');
    const mine = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', pathToFileURL(folder).href, first, 'folder: bank')}`,
    });
    const commitAfter = async (...args: readonly string[]) => {
      const { code, err } = await runStemma(mine, [
        ...['banks', 'update', 'ocean', '--bank', '.'],
        ...args,
      ]);
      expect([code, err]).toEqual([0, expect.any(String)]);
      return /commit: (\w+)/u.exec(readFileSync(join(mine, 'bank.yml'), 'utf8'))?.[1];
    };
    expect(await commitAfter('--to', 'v2')).toBe(second);
    expect(await commitAfter('--to', 'next')).toBe(third);
    expect(await commitAfter('--to', first)).toBe(first);
    expect(await commitAfter()).toBe(third);
  });

  test('writes nothing where the new commit cannot be read', async () => {
    const { folder, first, write, commit } = oceanBank();
    write({
      'bank/bank.yml': null,
      'bank/tides/low.md': null,
      'bank/tides/high.md': null,
      'bank/tides/moon.svg': null,
      'bank/tides/_defaults.yml': null,
      'bank/pump.md': null,
    });
    commit('Move the bank away');
    const settings = `banks:\n${entryText('ocean', folder, first, 'folder: bank')}`;
    const mine = folderWith({ 'bank.yml': settings });
    const { code, out } = await runStemma(mine, ['banks', 'update', 'ocean', '--bank', '.']);
    expect(code).toBe(1);
    expect(out).toContain('bank-unavailable');
    expect(readFileSync(join(mine, 'bank.yml'), 'utf8')).toBe(settings);
  });
});
