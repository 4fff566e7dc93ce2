import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bankAt } from '../../../src/node/git/bank-at.ts';
import { openRepository } from '../../../src/node/git/repository.ts';
import { type BankIndex, indexBank } from '../../../src/node/index-bank.ts';
import { loadBank } from '../../../src/node/open-bank.ts';
import { itemText } from '../bank/bank-of.ts';
import { folderWith } from '../cli/run-stemma.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import { entryText, oceanBank, ownCache } from './banks-of.ts';

async function open(folder: string): Promise<BankIndex> {
  const index = await indexBank(folder);
  index.close();
  return index;
}

const codes = ({ diagnostics }: BankIndex) => diagnostics.map(({ code }) => code);

describe.skipIf(!hasGit)('a bank that names another', () => {
  test('has its items as they were at the commit, by ids of their own', async () => {
    const { folder, first, write, commit } = oceanBank();
    write({
      'bank/tides/low.md': itemText('low', 'difficulty: easy'),
      'bank/new.md': itemText('new'),
    });
    commit('Go on');
    const entry = entryText('ocean', folder, first, 'folder: bank');
    const index = await indexBank(
      folderWith({ 'bank.yml': `license: CC-BY-4.0\nbanks:\n${entry}`, 'low.md': itemText('low') }),
    );
    expect(index.diagnostics).toEqual([]);
    expect(index.items.map(({ id, path, bank }) => [id, path, bank])).toEqual([
      ['low', 'low.md', undefined],
      ['ocean--high', 'banks/ocean/tides/high.md', 'ocean'],
      ['ocean--low', 'banks/ocean/tides/low.md', 'ocean'],
      ['ocean--pump', 'banks/ocean/pump.md', 'ocean'],
    ]);
    expect(index.items[1]).toMatchObject({
      stimulus: 'ocean--pump',
      topics: ['Tides'],
      difficulty: 'hard',
      language: 'de',
      license: 'CC-BY-4.0',
      authors: ['Rachel'],
      release: 'practice',
      source: 'Oceans',
      assets: ['banks/ocean/tides/moon.svg'],
    });
    const { bank, readAsset } = await loadBank(index);
    index.close();
    const high = bank.items.find(({ id }) => id === 'ocean--high');
    expect(high).toMatchObject({ path: 'banks/ocean/tides/high.md', stimulus: 'ocean--pump' });
    expect(bank.stimuli.map(({ id }) => id)).toEqual(['ocean--pump']);
    const moon = readAsset('banks/ocean/tides/moon.svg');
    expect(moon && Buffer.from(moon).toString()).toBe('<svg id="moon"/>');
    expect(index.readSource('banks/ocean/tides/low.md')).toBe(itemText('low'));
    expect(index.locate('banks/ocean/tides/low.md')).toBeUndefined();
    expect(index.paths).toEqual(['bank.yml', 'low.md']);
  });

  test('uses them in assessments and queries', async () => {
    const { folder, first } = oceanBank();
    const index = await open(
      folderWith({
        'bank.yml': `banks:\n${entryText('ocean', folder, first, 'folder: bank')}`,
        'a.md': itemText('a'),
        'assessments/quiz.yml':
          'id: quiz\ntitle: Quiz\nsections:\n  - items: [ocean--low, ocean--lowe]\n' +
          '  - pick: 1\n    from: bank:ocean -id:ocean--low\n  - pick: 1\n    from: -bank:ocean\n',
      }),
    );
    expect(index.diagnostics).toMatchObject([
      { code: 'assessment-unknown-item', hint: 'Did you mean ocean--low?' },
    ]);
    expect(
      index.assessments[0]?.sections.map((section) =>
        section.kind === 'drawn' ? section.from.ids : section.items.map(({ id }) => id),
      ),
    ).toEqual([['ocean--low'], ['ocean--high'], ['a']]);
  });

  test('is found by its path from bank.yml, whatever the working folder, and bare', async () => {
    const { folder, first, git } = oceanBank();
    const beside = makeRepository();
    git('clone', '--quiet', '--bare', '.', join(beside.folder, 'ocean.git'));
    git('clone', '--quiet', '.', join(beside.folder, 'ocean'));
    beside.write({
      'mine/bank.yml':
        `banks:\n${entryText('bare', '../ocean.git', first, 'folder: bank')}` +
        entryText('plain', '../ocean', first, 'folder: bank') +
        entryText('folder', '../ocean/bank', first),
      'mine/low.md': itemText('low'),
    });
    const index = await open(join(beside.folder, 'mine'));
    expect(index.items.filter(({ id }) => id.endsWith('low')).map(({ id }) => id)).toEqual([
      'bare--low',
      'folder--low',
      'low',
      'plain--low',
    ]);
    expect(folder).not.toBe('');
  });

  test('says what it cannot read, and reads the rest', async () => {
    const { folder, first } = oceanBank();
    const missing = '0'.repeat(40);
    const index = await open(
      folderWith({
        'bank.yml':
          `banks:\n${entryText('ocean', folder, first, 'folder: bank')}` +
          entryText('sea', folder, `'${missing}'`) +
          entryText('lake', '../no-such-folder', first) +
          entryText('pond', folder, first, 'folder: none') +
          entryText('well', 'http://example.org/well.git', first) +
          entryText('brook', 'ext::sh -c true', first) +
          entryText('river', 'https://me:secret@example.org/river.git', first),
      }),
    );
    expect(index.items).toHaveLength(3);
    const found = index.diagnostics.filter(({ code }) => code === 'bank-unavailable');
    expect(found.map(({ place, message }) => [place?.line, message])).toEqual([
      [8, 'The repository has no such commit.'],
      [10, 'There is no Git repository at ../no-such-folder.'],
      [13, `At commit ${first.slice(0, 10)} there are no files in none.`],
      [17, 'Banks are not fetched by http.'],
      [20, 'Banks are not fetched by ext.'],
      [23, expect.stringContaining('password')],
    ]);
  });

  test('keeps what is not a commit, a name or a folder out of git', async () => {
    const { folder } = oceanBank();
    for (const entry of [
      entryText('ocean', folder, 'main'),
      entryText('ocean', folder, '--help'),
      entryText('ocean', '--upload-pack=touch', '0'.repeat(40)),
      entryText('ocean', folder, 'a'.repeat(40), 'folder: ../outside'),
      entryText('a--b', folder, 'a'.repeat(40)),
    ]) {
      const index = await open(folderWith({ 'bank.yml': `banks:\n${entry}` }));
      expect(codes(index)).toContain('yaml-value');
      expect(index.banks).toEqual([]);
    }
  });

  test('is told of errors there in one sentence, and not of its style', async () => {
    const { folder, write, commit } = oceanBank();
    write({
      'bank/broken.md': 'no item',
      'bank/odd.md': itemText('odd', 'frobnicate: 1'),
      'bank/assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [none]\n',
      'bank/unused.md': itemText('unused', 'stimulus: none'),
    });
    const now = commit('Break');
    const own = await open(join(folder, 'bank'));
    const errors = own.diagnostics.filter(
      ({ severity, place }) => severity === 'error' && !place?.file.startsWith('assessments/'),
    );
    const index = await open(
      folderWith({ 'bank.yml': `banks:\n${entryText('ocean', folder, now, 'folder: bank')}` }),
    );
    expect(errors.length).toBeGreaterThan(2);
    expect(index.diagnostics).toMatchObject([
      { code: 'bank-faulty', message: `The bank ocean has ${errors.length} errors of its own.` },
    ]);
    expect(index.items.some(({ id }) => id === 'ocean--low')).toBe(true);
  });

  test('reads no further bank, and so no circle of them', async () => {
    const ocean = oceanBank();
    const mine = makeRepository();
    ocean.write({
      'bank/bank.yml': `banks:\n${entryText('mine', mine.folder, 'a'.repeat(40))}`,
    });
    mine.write({
      'bank.yml': `banks:\n${entryText('ocean', ocean.folder, ocean.commit(), 'folder: bank')}`,
      'a.md': itemText('a'),
    });
    const index = await open(mine.folder);
    expect(codes(index)).toEqual(['bank-nested', 'bank-license-unknown']);
    expect(index.diagnostics[0]?.severity).toBe('info');
    expect(index.items.every(({ id }) => !id.includes('--mine'))).toBe(true);
  });

  test('leaves out an item that would take a file from outside its bank', async () => {
    const { folder, write, commit } = oceanBank();
    write({
      'bank/spy.md': itemText('spy').replace(
        'Ice floats on water.',
        'Ice floats. ![Exam](../../exam.svg)',
      ),
    });
    const bank = {
      'bank.yml': `banks:\n${entryText('ocean', folder, commit(), 'folder: bank')}`,
      'exam.svg': '<svg/>',
    };
    const index = await open(folderWith(bank));
    expect(index.items.map(({ id }) => id)).not.toContain('ocean--spy');
    expect(codes(index)).toContain('bank-faulty');
  });

  test('compares licences, and takes the one it is told where an item has none', async () => {
    const { folder, first, write, commit } = oceanBank();
    write({
      'bank/bank.yml': 'title: Oceans\n',
      'bank/tides/low.md': itemText('low', 'license: CC-BY-NC-4.0'),
    });
    const bare = commit('Free it of its licence');
    const licensed = async (license: string, commitId: string, ...more: readonly string[]) => {
      const entry = entryText('ocean', folder, commitId, 'folder: bank', ...more);
      const { items, diagnostics } = await open(
        folderWith({ 'bank.yml': `license: ${license}\nbanks:\n${entry}` }),
      );
      const found = diagnostics.map(({ code, message, place }) => [code, place?.line, message]);
      return { found, licenses: items.map(({ license: own }) => own) };
    };
    expect((await licensed('CC-BY-SA-4.0', first)).found).toEqual([]);
    const unknown = await licensed('CC-BY-4.0', bare);
    expect(unknown.found.toSorted()).toEqual([
      [
        'bank-license-conflict',
        4,
        'CC-BY-NC-4.0, the licence of ocean--low, forbids commercial use, which CC-BY-4.0 allows.',
      ],
      ['bank-license-unknown', 4, expect.stringContaining('of 2 items')],
    ]);
    const told = await licensed('CC-BY-NC-4.0', bare, 'license: CC0-1.0');
    expect(told).toEqual({ found: [], licenses: ['CC0-1.0', 'CC-BY-NC-4.0', 'CC0-1.0'] });
  });

  test('is read as it was, with the other bank as it was named then', async () => {
    const ocean = oceanBank();
    const mine = makeRepository();
    const name = (commit: string) => ({
      'bank.yml': `banks:\n${entryText('ocean', ocean.folder, commit, 'folder: bank')}`,
    });
    mine.write(name(ocean.first));
    const before = mine.commit();
    ocean.write({ 'bank/tides/low.md': itemText('low', 'points: 3') });
    mine.write(name(ocean.commit()));
    const after = mine.commit();
    const repository = await openRepository(mine.folder);
    if (repository === undefined) throw new Error('no repository');
    const pointsAt = async (revision: string) => {
      const index = await bankAt(repository, revision);
      index.close();
      const low = index.items.find(({ id }) => id === 'ocean--low');
      return [low?.points, low?.digest] as const;
    };
    const [[old, oldDigest], [now, digest]] = [await pointsAt(before), await pointsAt(after)];
    expect([old, now]).toEqual([1, 3]);
    expect(digest).not.toBe(oldDigest);
  });

  test('has an error where an id of its own is that of the other bank', async () => {
    const { folder, first } = oceanBank();
    const index = await open(
      folderWith({
        'bank.yml': `banks:\n${entryText('ocean', folder, first, 'folder: bank')}`,
        'x.md': itemText('ocean--low', 'points: 5'),
      }),
    );
    expect(index.diagnostics).toMatchObject([
      { code: 'duplicate-id', place: { file: 'x.md' }, message: expect.stringContaining('ocean') },
    ]);
    expect(index.items.find(({ id }) => id === 'ocean--low')?.points).toBe(5);
  });

  test('is as it was when the repository is changed under it', async () => {
    const { folder, first } = oceanBank();
    const mine = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', folder, first, 'folder: bank')}`,
    });
    const before = (await open(mine)).items;
    writeFileSync(join(folder, 'bank/tides/low.md'), 'changed and not committed');
    expect((await open(mine)).items).toEqual(before);
  });
});

describe('without a network', () => {
  test('a bank that is not kept is an error', async () => {
    ownCache();
    const entry = entryText('ocean', 'https://example.invalid/ocean.git', 'a'.repeat(40));
    const index = await indexBank(folderWith({ 'bank.yml': `banks:\n${entry}` }), {
      isOffline: true,
    });
    index.close();
    expect(index.diagnostics).toMatchObject([
      { code: 'bank-unavailable', place: { line: 3 }, hint: 'Run once without --offline.' },
    ]);
  });
});
